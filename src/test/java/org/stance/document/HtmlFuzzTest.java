package org.stance.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stance.document.html.HtmlArticle;
import org.stance.document.html.HtmlBytes;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;

/** Whatever the bytes: they become an article of clean text, or one line says why not. */
class HtmlFuzzTest {
  private static final String FILE = "f.html";

  @FuzzTest
  @DictionaryFile(resourcePath = "html.dict")
  void bytesBecomeAnArticleOrOneLineSaysWhyNot(byte[] bytes) throws IOException {
    try {
      String html = HtmlBytes.decode(bytes, FILE);
      assertThat(HtmlBytes.decode(utf16(html), FILE)).isEqualTo(html);
      HtmlArticle article = HtmlArticle.read(html, FILE);
      assertThat(HtmlArticle.read(html, FILE)).isEqualTo(article);
      checkArticle(article);
    } catch (InputFormatException told) {
      checkMessage(told, FILE);
    }
    try (DocumentReader reader =
        DocumentReader.open(List.of(DocumentReader.STDIN), new ByteArrayInputStream(bytes))) {
      Document document = reader.next();
      assertThat(document).isNotNull();
      assertThat(StrictText.isBlank(document.text())).isFalse();
      assertThat(reader.next()).isNull();
    } catch (InputFormatException told) {
      checkMessage(told, "standard input");
    }
  }

  /** The mark outweighs any declaration, so the page is the same. */
  private static byte[] utf16(String html) {
    return ("\uFEFF" + html).getBytes(StandardCharsets.UTF_16LE);
  }

  private static void checkArticle(HtmlArticle article) {
    String text = article.text();
    assertThat(text.chars().noneMatch(c -> c == 0 || c == '\r' || c == '\t')).isTrue();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    for (String paragraph : text.split("\n\n", -1)) {
      assertThat(paragraph).isEqualTo(paragraph.strip());
      assertThat(StrictText.isBlank(paragraph)).isFalse();
    }
    String title = article.title();
    if (title != null) {
      assertThat(text).startsWith(title + "\n\n");
      assertThat(title).doesNotContain("\n");
    }
    assertThat(StrictText.isBlank(article.date())).isEqualTo(article.date() == null);
    assertThat(StrictText.isBlank(article.url())).isEqualTo(article.url() == null);
  }

  private static void checkMessage(InputFormatException told, String name) {
    assertThat(told.getMessage()).startsWith(name).doesNotContain("\n").doesNotContain("\r");
  }
}
