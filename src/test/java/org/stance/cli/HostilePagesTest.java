package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Pages made of text that would like to be markup: they hold what a page of plain words holds. */
class HostilePagesTest {
  private static final String ORIGIN = "https://example.org";

  @TempDir private static Path directory;
  private static List<Path> hostile;
  private static List<Path> plain;

  @BeforeAll
  static void writes() throws IOException {
    hostile =
        HostilePages.write(
            Files.createDirectory(directory.resolve("hostile")), HostilePages.payloads(ORIGIN));
    plain =
        HostilePages.write(
            Files.createDirectory(directory.resolve("plain")),
            IntStream.range(0, 30).mapToObj(number -> "plain " + number).toList());
  }

  private static Document parsed(Path page) throws IOException {
    return Jsoup.parse(Files.readString(page), ORIGIN);
  }

  @Test
  void noElementOrAttributeIsAddedAndNothingIsNamedThatCouldBeFetched() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Path page : plain) {
      known.addAll(kinds(parsed(page)));
    }
    for (int i = 0; i < hostile.size(); i++) {
      Document page = parsed(hostile.get(i));
      Document model = parsed(plain.get(i));
      assertThat(known).as("%s", plain.get(i)).containsAll(kinds(page));
      assertThat(page.select("style").outerHtml()).isEqualTo(model.select("style").outerHtml());
      assertThat(page.select("meta").outerHtml()).isEqualTo(model.select("meta").outerHtml());
      assertThat(page.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
      assertThat(page.select("style, [style]").outerHtml()).doesNotContain("url(", "@import");
    }
  }

  /** The names of elements, each with those of its attributes. */
  private static Set<String> kinds(Document page) {
    Set<String> kinds = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      kinds.add(element.normalName());
      for (Attribute attribute : element.attributes()) {
        kinds.add(element.normalName() + " " + attribute.getKey());
      }
    }
    return kinds;
  }

  @Test
  void plainPagesHoldNoScriptAndRefuseAll() throws IOException {
    List<String> refused =
        List.of("script", "iframe", "object", "embed", "base", "form", "img", "link", "textarea");
    for (Path file : plain) {
      Document page = parsed(file);
      assertThat(kinds(page)).as("%s", file).doesNotContainAnyElementsOf(refused);
      assertThat(kinds(page)).noneMatch(kind -> kind.matches(".* (on.*|src|srcdoc|action)"));
      assertThat(page.select("meta[http-equiv]").attr("content"))
          .isEqualTo(
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    }
  }

  /** A parser of HTML mends what it reads; one of XML stops. */
  @Test
  void pagesAreWellFormedAndPrintable() throws Exception {
    for (Path file : hostile) {
      String html = Files.readString(file);
      assertThat(html.codePoints().filter(c -> c < 32 && c != '\n')).isEmpty();
      assertThat(html).doesNotContain("\u202E", "\u2066").contains("new Image().src=");
      var page =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html)));
      assertThat(page.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(page.getElementsByTagName("h1").item(0).getTextContent());
    }
  }
}
