package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pages made of text that would like to be markup. */
class HostilePagesTest {
  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "</title></style></textarea><script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "<svg/onload=alert(1)>",
          "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'>",
          "javascript:alert(1)",
          "<a href=\"javascript:alert(1)\">here</a>",
          "--><script>alert(1)</script><!--",
          "]]><script>alert(1)</script>",
          "&lt;script&gt;alert(1)&#60;/script&#62;",
          "{{constructor.constructor('alert(1)')()}} ${alert(1)} %s %1$s",
          "<style>*{background:url(//example.org)}</style>",
          "<base href=//example.org><meta http-equiv=refresh content=0>",
          "\u001b]0;title\u0007\u001b[2J",
          "\u202Egnp.exe\u2066\u200F",
          "\uFFFE\uFFFF\u0085\u2028",
          "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E");

  @TempDir private static Path directory;

  @BeforeAll
  static void trains() throws IOException {
    assertThat(Talks.train(directory).exitCode()).isZero();
  }

  private static String model() {
    return directory.resolve("talks.stance").toString();
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Well-formed, and of the elements and attributes that a page of ours has. */
  private static void harmless(Path file) throws Exception {
    String html = Files.readString(file);
    assertThat(html.codePoints().filter(c -> c < 32 && c != '\n')).isEmpty();
    assertThat(html).contains("default-src 'none'").doesNotContain("\u202E", "\u2066");
    var page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
    NodeList elements = page.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      assertThat(element.getTagName())
          .isNotIn("script", "img", "iframe", "object", "embed", "base", "form", "textarea");
      NamedNodeMap attributes = element.getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        Attr attribute = (Attr) attributes.item(j);
        assertThat(attribute.getName()).doesNotStartWith("on").isNotIn("src", "srcdoc", "action");
        assertThat(attribute.getName().equals("href") ? attribute.getValue() : "#").startsWith("#");
      }
    }
    assertThat(page.getElementsByTagName("style").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("title").item(0).getTextContent()).doesNotContain("%1$s");
  }

  @Test
  void sharesOfHostileNamesAreText() throws Exception {
    StringBuilder csv = new StringBuilder("text,speaker,country,source_url,date\n");
    for (String payload : PAYLOADS) {
      String cell = quoted(payload);
      csv.append((cell + ",").repeat(4)).append("2025-02-18\n");
    }
    Path rows = Talks.write(directory, "rows.csv", csv.toString());
    Path classified = directory.resolve("classified.csv");
    Path page = directory.resolve("shares.html");
    assertThat(
            Shell.run("classify", "--model", model(), rows.toString(), "-o", classified.toString())
                .exitCode())
        .isZero();
    Shell shell =
        Shell.run(
            "report", "--model", model(), "--min", "1", classified.toString(), "-o", page + "");
    assertThat(shell).isEqualTo(new Shell(0, "", shell.err()));
    harmless(page);
    assertThat(Files.readString(page)).contains("&lt;script&gt;alert(1)");
  }

  @Test
  void statementsOfHostileArticlesAreText() throws Exception {
    StringBuilder corpus = new StringBuilder();
    int id = 0;
    for (String payload : PAYLOADS) {
      String json = payload.replace("\\", "\\\\").replace("\"", "\\\"");
      json = json.replace("\u001b", "\\u001b").replace("\u0007", "\\u0007");
      corpus.append(
          "{\"id\":\"%d %s\",\"title\":\"%s\",\"url\":\"%s\",\"date\":\"%s\",\"text\":\""
              .formatted(++id, json, json, json, json));
      corpus.append("“We welcome ").append(json).append(" today,” said Ada Lindqvist, the mayor ");
      corpus.append(json).append(".\"}\n");
    }
    Path articles = Talks.write(directory, "articles.jsonl", corpus.toString());
    Path results = directory.resolve("results");
    Shell shell =
        Shell.run("run", "--model", model(), articles.toString(), "-o", results.toString());
    assertThat(shell.exitCode()).as(shell.err()).isZero();
    assertThat(shell.out() + shell.err()).doesNotContain("\u001b", "\u0007", "\u202E", "\u2028");
    harmless(results.resolve("report.html"));
  }

  @Test
  void figuresOfHostileLabelsAreText() throws Exception {
    String csv = Talks.csv();
    csv = csv.replace(",opposed,", "," + quoted(PAYLOADS.get(2)) + ",");
    csv = csv.replace(",none,", "," + quoted(PAYLOADS.get(0)) + ",");
    Path data = Talks.write(directory, "<b>labels & more.csv", csv);
    Path page = directory.resolve("figures.html");
    Shell shell =
        Shell.run(
            "evaluate",
            "--data",
            data.toString(),
            "--folds",
            "2",
            "--labels",
            "auto",
            "--features",
            "ngrams",
            "-o",
            page.toString());
    assertThat(shell.exitCode()).as(shell.err()).isZero();
    harmless(page);
  }
}
