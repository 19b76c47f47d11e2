package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs the commands of the README and those that its table of results names, and looks for its
 * excerpt, its figures and its picture in what they print and write. All expensive training and
 * evaluation is in {@code docs/evaluate.md} and runs here alone.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTest {
  private static final Pattern FIGURE = Pattern.compile("\\b0\\.\\d{3}\\b");
  private static final int MAX_LINES = 120;
  private static final long MAX_PICTURE = 200_000;

  private final Map<String, String> printed = new LinkedHashMap<>();
  private Page readme = new Page(Path.of("README.md"), "");

  @BeforeAll
  void runAllCommands() throws IOException, InterruptedException {
    readme = Page.of("README.md");
    for (Page page : List.of(readme, Page.of("docs/model.md"), Page.of("docs/evaluate.md"))) {
      for (Command command : page.commands()) {
        printed.put(command.line(), command.run());
      }
    }
  }

  @Test
  void itIsShort() {
    assertThat(readme.text().lines().count()).isLessThanOrEqualTo(MAX_LINES);
  }

  @Test
  void theExcerptIsWhatTheMainCommandPrints() {
    String output = printed.getOrDefault("./stance run seeds", "");
    List<String> excerpt = readme.section("Start").blocks("text").get(0).lines().toList();
    assertThat(excerpt)
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(line.equals("  ...") || isLine(line, output)).isTrue());
  }

  private static boolean isLine(String line, String output) {
    return ("\n" + output).contains("\n" + line + "\n");
  }

  /** After a change of reports, copy {@code target/report.svg} to {@code docs}. */
  @Test
  void thePictureIsOfTheReportThatTheCommandWrites() throws IOException {
    String drawn = ReportPicture.of(Files.readString(Path.of("target/seeds/report.html")));
    Files.writeString(Path.of("target/report.svg"), drawn);
    assertThat(readme.text()).contains("](docs/report.svg)");
    assertThat(Path.of("docs/report.svg")).hasContent(drawn);
    assertThat(Files.size(Path.of("docs/report.svg"))).isLessThan(MAX_PICTURE);
  }

  @Test
  void everyFigureIsPrintedByOneOfTheCommands() {
    Matcher figure = FIGURE.matcher(readme.section("Results").text());
    int seen = 0;
    while (figure.find()) {
      seen++;
      assertThat(printed.values()).anyMatch(output -> output.contains(figure.group()));
    }
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  void filesThatCommandsWriteAreThere() {
    assertThat(Path.of("target/seeds/statements.csv")).isNotEmptyFile();
    assertThat(Path.of("target/seeds/statements.jsonl")).isNotEmptyFile();
    assertThat(Path.of("target/seeds/shares.csv")).isNotEmptyFile();
    assertThat(Path.of("target/seeds/report.html")).isNotEmptyFile();
    assertThat(Path.of("target/mine.stance")).isNotEmptyFile();
    assertThat(Path.of("target/mine.md")).isNotEmptyFile();
  }
}
