package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final String NOTE =
      """
      “We reject the talks and will never accept them,” said Ada Lindqvist, the mayor.
      “The weather in the harbour was mild,” she added.
      """;

  @TempDir static Path directory;

  @BeforeAll
  static void train() throws IOException {
    assertThat(Talks.train(directory).exitCode()).isZero();
  }

  private static Shell run(String in, String... more) {
    String[] fixed = {"run", "--model", directory.resolve("talks.stance").toString()};
    return Shell.runWith(in, Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void aTableAndASummaryArePrinted() {
    Shell shell = run(NOTE, "-");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .startsWith("Target: U.S.-Russia talks\n\n-\n\n  SPEAKER ")
        .containsPattern("Ada Lindqvist +opposed\\?? +0\\.\\d\\d “We reject the talks")
        .containsPattern("Ada Lindqvist +none\\?? +0\\.\\d\\d “The weather in the harbour")
        .contains("2 statements in 1 article; ")
        .containsPattern("\n  opposed +1 +50%   #{15}\n")
        .containsPattern("\n  Ada Lindqvist +2 +0 of 2 +0 of 2 +1 of 2 +1 of 2\n");
  }

  @Test
  void filesAreWrittenBesideIfAskedFor() throws IOException {
    Path out = directory.resolve("new").resolve("folder");
    assertThat(run(NOTE, "-", "-o", out.toString()).exitCode()).isZero();
    assertThat(Files.readString(out.resolve("statements.csv")))
        .startsWith(
            "document,index,type,text,speaker,role,cue,start,end,date,url,"
                + "finder,statement_confidence,kind,speaker_confidence,"
                + "stance,confidence,p_supportive,p_skeptical,p_opposed,p_none,review\n")
        .contains("-,0,direct,We reject the talks and will never accept them,Ada Lindqvist,mayor");
    assertThat(Files.readString(out.resolve("statements.jsonl")))
        .startsWith("{\"schema\":\"stance.prediction/1\",\"document\":\"-\",\"index\":0,")
        .contains("\"stance\":\"opposed\",\"confidence\":0.")
        .hasLineCount(2);
    assertThat(Files.readString(out.resolve("shares.csv")))
        .contains("\nall,all,2,1,opposed,1,0.5000,,,\n", "\nspeaker,Ada Lindqvist,2,1,opposed,1,");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("<h4>Ada Lindqvist</h4>\n<span class=\"role\">mayor</span>")
        .containsPattern("“<mark>.*reject.*</mark>,” said Ada Lindqvist, the mayor\\.")
        .contains("Evidence for it: <b>")
        .contains("<h2>By speaker</h2>")
        .endsWith("</html>\n");
  }

  @Test
  void statementsUnderALeastConfidenceAreNotCounted() throws IOException {
    Path out = directory.resolve("sure");
    Shell shell = run(NOTE, "-", "--min-confidence", "1", "-o", out.toString());
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("  no statements found\n").contains("0 statements in 1");
    assertThat(out.resolve("statements.jsonl")).isEmptyFile();
    assertThat(run(NOTE, "-", "--min-confidence", "2").exitCode()).isEqualTo(2);
  }

  @Test
  void theFilesTellWhatFoundAStatementAndHowSureThatIs() throws IOException {
    Path out = directory.resolve("told");
    assertThat(run(NOTE, "-", "-o", out.toString()).exitCode()).isZero();
    assertThat(Files.readString(out.resolve("statements.jsonl")))
        .containsPattern("\"kind\":\"named\",\"confidence\":0\\.\\d{3}}")
        .containsPattern("\"finder\":\"cue-verb\",\"statement_confidence\":0\\.\\d{3},");
    assertThat(Files.readString(out.resolve("report.html")))
        .containsPattern("Extracted by rule cue-verb with confidence 0\\.\\d\\d\\.</p>");
  }

  @Test
  void aRunThatFailsLeavesNoFiles() throws IOException {
    Path out = directory.resolve("none");
    Path empty = Talks.write(directory, "empty.txt", "");
    Shell shell = run("", empty.toString(), "-o", out.toString());
    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(out).doesNotExist();
  }

  @Test
  void anArticleWithoutStatementsSaysSo() {
    Shell shell = run("It rained all day.\n", "-");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).contains("  no statements found\n").contains("0 statements in 1");
  }

  @Test
  void terminalEscapesOfAnArticleAreShownNotObeyed() {
    Shell shell = run("“We reject \u001b[31m the talks,” said Ada Lindqvist.\n", "-");
    assertThat(shell.out()).doesNotContain("\u001b").contains("<U+001B>");
  }

  @Test
  void aModelThatIsMissingIsToldWithWhatMakesOne() {
    Shell shell = Shell.run("run", "--model", "no/such.stance", "seeds");
    assertThat(shell.exitCode()).isEqualTo(5);
    assertThat(shell.err())
        .isEqualTo(
            """
            stance: error: no/such.stance: no such file
            hint: "stance train" makes a model from labelled data
            """);
  }

  @Test
  void aDirectoryInPlaceOfAModelIsTold() {
    Shell shell = Shell.run("run", "--model", directory.toString(), "seeds");
    assertThat(shell.exitCode()).isEqualTo(5);
    assertThat(shell.err())
        .isEqualTo("stance: error: " + directory + ": a directory (a model file expected)\n");
  }

  @Test
  void withoutAnArticleTheUsageIsWrong() {
    assertThat(run("").exitCode()).isEqualTo(2);
  }
}
