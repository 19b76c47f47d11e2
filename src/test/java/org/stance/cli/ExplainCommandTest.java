package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir static Path directory;

  @BeforeAll
  static void train() throws IOException {
    assertThat(Talks.train(directory).exitCode()).isZero();
  }

  private static Shell explain(String... more) {
    List<String> words = new ArrayList<>(List.of("explain", "--model"));
    words.add(directory.resolve("talks.stance").toString());
    words.addAll(List.of(more));
    return Shell.run(words.toArray(String[]::new));
  }

  @Test
  void everyWordIsToldAndTheStrongestComesFirst() {
    Shell shell = explain("--text", "We reject the harbour");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("“We reject the harbour”\non U.S.-Russia talks: ")
        .contains("  reject ", "  harbour ", "  (before any word) ", "\n  sum  ");
  }

  @Test
  void theNearestRowsComeWithTheirPlace() {
    Shell shell =
        explain(
            "--text",
            "we reject the talks and will never accept them, said once more in round 3",
            "--data",
            directory.resolve("talks.csv").toString(),
            "--nearest",
            "1");
    assertThat(shell.out())
        .contains("nearest labelled statements")
        .containsPattern("1\\.00  opposed  .*talks\\.csv:16  we reject the talks");
  }

  @Test
  void everyRowOfAFileIsExplainedOnALineOfItsOwn() throws IOException {
    Path rows = Talks.write(directory, "rows.csv", "text\nwe welcome it\n\"\"\nwe doubt it\n");
    Shell shell = explain("--format", "jsonl", rows.toString());
    assertThat(shell.out().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"schema\":\"stance.explanation/1\""));
    assertThat(shell.out().lines().toList().get(1)).doesNotContain("\"words\"");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aTextOfNothingKnownIsSaidToBeUnreadable() {
    assertThat(explain("--text", "...").out()).contains("the model knows none of this");
  }

  @Test
  void textAndInputTogetherOrNeitherAreWrong() throws IOException {
    Path rows = Files.writeString(directory.resolve("one.csv"), "text\na\n");
    assertThat(explain("--text", "a", rows.toString()).exitCode()).isEqualTo(2);
    assertThat(explain().err()).contains("one of --text TEXT and INPUT expected");
    assertThat(explain("--text", "a", "--nearest", "-1").exitCode()).isEqualTo(2);
  }

  @Test
  void aFileWithoutWordsIsInvalid() throws IOException {
    Path rows = Talks.write(directory, "none.csv", "words\na\n");
    assertThat(explain(rows.toString()).exitCode()).isEqualTo(4);
  }

  @Test
  void theInputIsNeverReplaced() throws IOException {
    Path rows = Talks.write(directory, "rows.csv", "text\nWe agree.\n");
    assertThat(explain(rows.toString(), "-o", rows.toString()).exitCode()).isEqualTo(2);
    assertThat(rows).hasContent("text\nWe agree.\n");
  }
}
