package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String ROWS = rows();

  @TempDir static Path directory;

  @BeforeAll
  static void train() throws IOException {
    assertThat(Talks.train(directory).exitCode()).isZero();
  }

  /** Twelve articles with two statements each, of one of two speakers. */
  private static String rows() {
    StringBuilder csv = new StringBuilder("document,text,speaker,country,date,url,stance\n");
    for (int i = 0; i < 24; i++) {
      csv.append("a").append(i / 2).append(",Words number ").append(i).append(',');
      csv.append(i < 20 ? "Ada Lindqvist,Sweden" : "Bo Persson,Norway").append(",2025-03-0");
      csv.append(1 + i % 9).append(",https://www.example.org/").append(i / 2);
      csv.append(i % 4 == 0 ? ",supportive\n" : ",opposed\n");
    }
    return csv.toString();
  }

  private static Shell report(String in, String... more) {
    String[] fixed = {"report", "--model", directory.resolve("talks.stance").toString()};
    return Shell.runWith(in, Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void everyGroupingThatTheRowsTellIsATable() {
    Shell shell = report(ROWS);
    assertThat(shell.err()).isEmpty();
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .contains("rows   24 statements in 12 articles; 0 to check")
        .contains("\nBy speaker\n", "\nBy country\n", "\nBy outlet\n", "\nBy week\n")
        .containsPattern("\n  Ada Lindqvist +20 +\\d+% \\(\\d+-\\d+\\)")
        .containsPattern("\n  others \\(1\\) +4 +1 of 4 +0 of 4 +3 of 4 +0 of 4\n")
        .containsPattern("\n  example\\.org +24 ")
        .containsPattern("\n  2025-W09 +6 .*\n  2025-W10 +18 ");
  }

  @Test
  void byAndMinChooseTablesAndRows() {
    Shell shell = report(ROWS, "--by", "country,speaker", "--min", "4");
    assertThat(shell.out())
        .containsPattern("(?s)By country\n.*\n  Norway +4 +1 of 4.*\nBy speaker\n.*Bo Persson +4 ")
        .doesNotContain("By week", "others");
  }

  @Test
  void theFormIsAsTheFilesNameEnds() throws IOException {
    Path predictions = Talks.write(directory, "predictions.csv", ROWS);
    for (String name : new String[] {"s.json", "s.html", "s.csv", "s.txt"}) {
      Path out = directory.resolve(name);
      assertThat(report("", predictions.toString(), "-o", out.toString()).exitCode()).isZero();
    }
    assertThat(Files.readString(directory.resolve("s.json")))
        .contains("\"schema\" : \"stance.shares/1\"", "\"by\" : \"week\"")
        .containsPattern("\"corrected\" : \\{\\s+\"value\" : 0\\.\\d{6},\\s+\"low\" : 0\\.\\d{6}");
    assertThat(Files.readString(directory.resolve("s.html")))
        .contains("<h2>By speaker</h2>", "<th scope=\"row\">Ada Lindqvist</th><td>20</td>")
        .endsWith("</html>\n");
    assertThat(Files.readString(directory.resolve("s.csv")))
        .startsWith("by,group,statements,documents,stance,predicted,share,corrected,low,high\n");
    assertThat(Files.readString(directory.resolve("s.txt"))).contains("All statements\n");
  }

  @Test
  void whatClassifyWroteIsRead() throws IOException {
    Path data = directory.resolve("talks.csv");
    for (String form : new String[] {"csv", "jsonl"}) {
      Path out = directory.resolve("classified." + form);
      String model = directory.resolve("talks.stance").toString();
      Shell.run("classify", "--model", model, data.toString(), "-o", out.toString());
      assertThat(report("", out.toString()).out())
          .containsPattern("rows   60 statements in 60 articles; \\d+ duplicates not counted; ");
    }
  }

  @Test
  void rowsWithoutAStanceAreLeftOutAndTold() {
    Shell shell = report("text,stance,review\nwords,opposed,\nmore,,bad\n,none,empty-text\n");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.err())
        .isEqualTo(
            "stance: warning: 2 rows not counted; the first: standard input:3: no stance (one"
                + " expected)\n");
    assertThat(shell.out()).contains("rows   1 statement in 1 article;");
  }

  @Test
  void withoutAStanceColumnTheErrorSaysWhatAddsIt() {
    Shell shell = report("text,speaker\nwords,Ada Lindqvist\n");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err())
        .isEqualTo(
            """
            stance: error: standard input:1: no column "stance" (columns here: text, speaker)
            hint: "stance classify" adds it to rows with a column text
            """);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void labelsOfAnotherModelAreRefused() {
    Shell columns = report("text,stance,p_for,p_against\nwords,for,0.9,0.1\n");
    assertThat(columns.exitCode()).isEqualTo(4);
    assertThat(columns.err())
        .startsWith(
            "stance: error: standard input:1: stances for, against (the model's supportive,"
                + " skeptical, opposed, none expected)\nhint: --model FILE");
    Shell value = report("text,stance\nwords,none\nwords,for\n");
    assertThat(value.exitCode()).isEqualTo(4);
    assertThat(value.err())
        .startsWith("stance: error: standard input:3: stance \"for\" (one of [supportive");
  }

  @Test
  void aGroupingWithoutItsColumnIsRefused() {
    Shell shell = report("text,stance\nwords,none\n", "--by", "outlet");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err())
        .isEqualTo(
            "stance: error: standard input:1: no column for --by outlet (outlet or source_url or"
                + " url expected)\n");
  }

  @Test
  void wrongOptionsAreWrongUsage() {
    assertThat(report(ROWS, "--min", "0").exitCode()).isEqualTo(2);
    assertThat(report(ROWS, "--by", "week,week").exitCode()).isEqualTo(2);
    assertThat(report(ROWS, "--by", "planet").exitCode()).isEqualTo(2);
  }

  @Test
  void aTableWithoutRowsIsRefused() {
    Shell shell = report("text,stance\n");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err()).startsWith("stance: error: standard input: no row");
  }
}
