package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir static Path directory;

  @BeforeAll
  static void train() throws IOException {
    assertThat(Talks.train(directory).exitCode()).isZero();
  }

  private static Shell evaluate(String csv, String... more) throws IOException {
    Path data = Talks.write(directory, "test.csv", csv);
    String[] fixed = {"evaluate", "--data", data.toString()};
    return Shell.run(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private static String model() {
    return directory.resolve("talks.stance").toString();
  }

  @Test
  void theReportNamesModelDataAndGroups() throws IOException {
    Shell shell = evaluate(Talks.csv(), "--model", model());
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("model  " + model() + "\ndata   ")
        .contains("rows   60 in 12 groups by speaker\n", "warning: only 60 rows")
        .contains("warning: all replicates have the same accuracy: its interval says nothing\n")
        .containsPattern("accuracy +1\\.000 +1\\.000 to 1\\.000 +0\\.250");
  }

  @Test
  void withoutSpeakersRowsStandAlone() throws IOException {
    String csv = "text,label\nwe welcome the talks,supportive\nwe doubt the talks,skeptical\n";
    assertThat(evaluate(csv, "--model", model(), "--format", "json").out())
        .contains("\"n\" : 2", "\"groupedBy\" : \"row\"");
  }

  @Test
  void aLabelThatTheModelLacksIsToldByLine() throws IOException {
    Shell shell = evaluate("text,label\na,supportive\nb,neutral\n", "--model", model());
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err()).contains("test.csv:3: ", "neutral");
  }

  @Test
  void anUnknownTargetIsWarnedOf() throws IOException {
    assertThat(evaluate(Talks.csv(), "--model", model(), "--target", "tea").err())
        .contains("stance: warning: the model was not trained on the target tea\n");
  }

  @Test
  void aMissedGateEndsWithSixAfterTheReport() throws IOException {
    String csv = Talks.csv().replace(",none,", ",opposed,");
    Shell shell = evaluate(csv, "--model", model(), "--min", "macroF1=0.9", "--min", "coverage=0");
    assertThat(shell.exitCode()).isEqualTo(6);
    assertThat(shell.out()).startsWith("model  ");
    assertThat(shell.err())
        .containsPattern("stance: error: macroF1 is 0\\.\\d{4} \\(0\\.9 expected\\)");
    assertThat(evaluate(csv, "--model", model(), "--min", "macroF1=0.1").exitCode()).isZero();
  }

  @Test
  void wrongOptionsAreUsage() throws IOException {
    assertThat(evaluate(Talks.csv()).err())
        .contains("one of --model FILE, --folds K and --until DATE expected");
    assertThat(evaluate(Talks.csv(), "--folds", "1").exitCode()).isEqualTo(2);
    assertThat(evaluate(Talks.csv(), "--folds", "3", "--model", model()).exitCode()).isEqualTo(2);
    assertThat(evaluate(Talks.csv(), "--model", model(), "--min", "logLoss=1").err())
        .contains("--min logLoss: no such figure (accuracy, macroF1,");
    assertThat(evaluate(Talks.csv(), "--model", model(), "--min", "macroF1=70").exitCode())
        .isEqualTo(2);
    assertThat(evaluate(Talks.csv(), "--model", model(), "--features", "words").exitCode())
        .isEqualTo(2);
  }

  @Test
  void crossValidationJudgesEveryRow() throws IOException {
    Path report = directory.resolve("cv.html");
    Shell shell =
        evaluate(Talks.csv(), "--folds", "3", "--features", "words", "-o", report.toString());
    assertThat(shell.exitCode()).isZero();
    assertThat(report)
        .content()
        .contains("trained anew in each of 3 folds (features words; random seed 1)")
        .contains("<dt>rows</dt><dd>60 in ");
  }

  @Test
  void theCurveTellsWhatMoreLabelsWouldBuy() throws IOException {
    String[] curve = {"--folds", "2", "--features", "words", "--curve"};
    Shell text = evaluate(Talks.csv(), curve);
    assertThat(text.out())
        .containsPattern(
            "Twice the labels, 30 instead of \\d+, changed macroF1 by [+-]\\d\\.\\d{3}")
        .containsPattern(
            "Learning curve\n  labels used .*\n  25% .*\n  50% .*\n  75% .*\n  100% +30 ");
    assertThat(evaluate(Talks.csv(), "--curve", "--model", model()).err())
        .contains("--curve trains anew (--folds expected)");
  }

  @Test
  void moreFoldsThanGroupsAreToldInWords() throws IOException {
    Shell shell = evaluate(Talks.csv(), "--folds", "40");
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err()).contains("test.csv: 40 folds of 12 groups");
  }

  /** The rows of {@link Talks#csv} with a date and a page: three rows a day, four a page. */
  private static String dated() {
    String[] lines = Talks.csv().split("\n", -1);
    StringBuilder csv = new StringBuilder(lines[0] + ",date,source_url\n");
    for (int i = 1; i <= 60; i++) {
      csv.append(lines[i]).append(",2025-03-").append("%02d".formatted(1 + (i - 1) / 3));
      csv.append(",https://example.org/").append((i - 1) / 4).append('\n');
    }
    return csv.toString();
  }

  @Test
  void laterRowsAreJudgedByAModelOfTheEarlier() throws IOException {
    Shell shell = evaluate(dated(), "--until", "2025-03-15", "--features", "words");
    assertThat(shell.exitCode()).as(shell.err()).isZero();
    assertThat(shell.out())
        .startsWith(
            "model  trained on the 45 rows up to 2025-03-15 (features words; random seed 1)\n")
        .contains("rows   15 in ");
  }

  @Test
  void rowsOnNeitherSideAreToldAndNoLaterRowIsAnError() throws IOException {
    String csv = dated() + "60,\"we welcome it, of course\",supportive,Speaker 1,2025-03,\n";
    assertThat(evaluate(csv, "--until", "2025-03-15", "--features", "words").err())
        .contains("stance: warning: 1 row with a date that may lie on either side: left out\n");
    Shell none = evaluate(dated(), "--until", "2025-06-15", "--features", "words");
    assertThat(none.exitCode()).isEqualTo(4);
    assertThat(none.err()).contains("no row is dated after 2025-06-15");
    assertThat(evaluate(dated(), "--until", "soon").exitCode()).isEqualTo(2);
    assertThat(evaluate(dated(), "--until", "2025-03-15", "--folds", "3").exitCode()).isEqualTo(2);
  }

  @Test
  void anyColumnGroupsAndDocumentMeansThePage() throws IOException {
    assertThat(evaluate(dated(), "--model", model(), "--group", "document").out())
        .contains("rows   60 in 15 groups by source_url\n");
    assertThat(evaluate(dated(), "--model", model(), "--group", "date").out())
        .contains("rows   60 in 20 groups by date\n");
    assertThat(
            evaluate(dated(), "--folds", "3", "--group", "document", "--features", "words").out())
        .contains("rows   60 in 15 groups by source_url\n");
    assertThat(evaluate(Talks.csv(), "--model", model(), "--group", "document").err())
        .contains("--group document: no such column (id, label, speaker, text)");
  }

  @Test
  void predictionsCarryTheRowAndEveryDigit() throws IOException {
    Path predictions = directory.resolve("judged.csv");
    assertThat(evaluate(dated(), "--model", model(), "--predictions", predictions.toString()).out())
        .contains("rows   60");
    List<String> lines = Files.readAllLines(predictions);
    assertThat(lines).hasSize(61);
    assertThat(lines.get(0))
        .startsWith("id,text,target,label,date,")
        .endsWith(",stance,confidence,p_supportive,p_skeptical,p_opposed,p_none,review");
    assertThat(lines.get(1)).containsPattern(",0\\.\\d{12,},");
  }
}
