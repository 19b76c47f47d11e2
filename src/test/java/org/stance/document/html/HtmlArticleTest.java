package org.stance.document.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.file.InputFormatException;

class HtmlArticleTest {
  private static final Path HOME = Path.of("src/test/resources/documents");

  private static String text(String body) throws IOException {
    return HtmlArticle.read("<body>" + body, "page.html").text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"newspaper", "live", "breaks"})
  void pageGivesItsArticleAlone(String name) throws IOException {
    String html = HtmlBytes.decode(Files.readAllBytes(HOME.resolve(name + ".html")), name);
    String expected = Files.readString(HOME.resolve(name + ".txt"));
    assertThat(HtmlArticle.read(html, name).text() + "\n").isEqualTo(expected);
  }

  @Test
  void headNamesTitleDateAndAddress() throws IOException {
    String html = Files.readString(HOME.resolve("newspaper.html"));
    HtmlArticle page = HtmlArticle.read(html, "newspaper.html");
    assertThat(page.title()).isEqualTo("Harbour bridge to stay open");
    assertThat(page.date()).isEqualTo("2026-03-04T08:15:00Z");
    assertThat(page.url()).isEqualTo("https://gazette.example/harbour-bridge");
  }

  @Test
  void dateComesFromLinkedDataWhereNoMetaHasIt() throws IOException {
    String html =
        "<script type='application/ld+json'>{\"datePublished\": \"2026-03-05\"}</script><p>Words";
    assertThat(HtmlArticle.read(html, "page.html").date()).isEqualTo("2026-03-05");
  }

  @Test
  void articleWhoseClassNamesComesNearChromeStays() throws IOException {
    String body =
        "<div class='post social-affairs'><p>The council met on Monday and again on Tuesday.</p>"
            + "<div class='social'><p>Follow us wherever you are, on every network.</p></div></div>";
    assertThat(text(body)).isEqualTo("The council met on Monday and again on Tuesday.");
  }

  @Test
  void inlineTagsJoinWithoutSpacesAndWhiteSpaceCollapses() throws IOException {
    assertThat(text("<p>un<b>break</b>able\n\t news&nbsp; <i>now</i>.</p>"))
        .isEqualTo("unbreakable news now.");
  }

  @Test
  void quotationElementsGetMarksTheInnerOneSingle() throws IOException {
    assertThat(text("<p><q>He said <q>no</q></q>, she told us.</p>"))
        .isEqualTo("\u201CHe said \u2018no\u2019\u201D, she told us.");
  }

  @Test
  void blockQuotationsGetMarksThatTheyLack() throws IOException {
    assertThat(text("<p>Ada Lind wrote:</p><blockquote><p>We wait.<p>Then we go.</blockquote>"))
        .isEqualTo("Ada Lind wrote:\n\n\u201CWe wait.\n\n\u201CThen we go.\u201D");
    assertThat(text("<p>She wrote:</p><blockquote>\u201CWe wait.\u201D</blockquote>"))
        .isEqualTo("She wrote:\n\n\u201CWe wait.\u201D");
  }

  @Test
  void whoSpeaksInABlockQuotationStandsOutsideItsMarks() throws IOException {
    assertThat(text("<p>A post:</p><blockquote><p>We wait.</p>&mdash; Ada Lind</blockquote>"))
        .isEqualTo("A post:\n\n\u201CWe wait.\u201D\n\n\u2014 Ada Lind");
    assertThat(text("<p>A post:</p><blockquote>We wait.<footer>Ada Lind</footer></blockquote>"))
        .isEqualTo("A post:\n\n\u201CWe wait.\u201D\n\n\u2014 Ada Lind");
  }

  @Test
  void blockQuotationThatLaysOutAPageGetsNoMarks() throws IOException {
    assertThat(text("<blockquote><p>The council met.<p>It rained.</blockquote>"))
        .isEqualTo("The council met.\n\nIt rained.");
    assertThat(text("<p>Agenda</p><blockquote><ul><li>Rain<li>Snow</ul></blockquote>"))
        .isEqualTo("Agenda\n\nRain\n\nSnow");
  }

  @Test
  void pageOfTitleAloneHasNoText() {
    assertThatThrownBy(() -> HtmlArticle.read("<title>News</title><p> &nbsp;</p>", "p.html"))
        .isInstanceOf(InputFormatException.class)
        .hasMessage("p.html: no text (an article expected)");
  }

  @Test
  void characterReferencesToNonTextAreReplaced() throws IOException {
    assertThat(text("<p>a&#xD800;b</p>")).isEqualTo("a\uFFFDb");
  }

  @Test
  void deeplyNestedTagsDoNotOverflowTheStack() throws IOException {
    assertThat(text("<div>".repeat(50_000) + "<p>deep words</p>")).isEqualTo("deep words");
  }

  @Test
  void declaredCharsetDecidesAndWesternNamesMeanWindows() throws IOException {
    byte[] page = bytes("<meta charset=iso-8859-1><p>\u0093caf\u00E9\u0094");
    assertThat(HtmlBytes.decode(page, "p.html")).endsWith("<p>\u201Ccaf\u00E9\u201D");
  }

  @Test
  void bytesThatDoNotFitTheDeclaredCharsetAreTold() {
    byte[] page = bytes("<meta charset=utf-8>\n<p>caf\u00E9</p>");
    assertThatThrownBy(() -> HtmlBytes.decode(page, "p.html"))
        .hasMessage("p.html:2: byte 0xE9 not UTF-8 (UTF-8 expected)");
  }

  @Test
  void unknownCharsetIsToldUnlessItCannotMatter() throws IOException {
    assertThat(HtmlBytes.decode(bytes("<meta charset=klingon>x"), "p")).endsWith("x");
    assertThatThrownBy(() -> HtmlBytes.decode(bytes("<meta charset=klingon>\u00E9"), "p.html"))
        .hasMessage("p.html: charset \"klingon\" (a known charset expected)");
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
