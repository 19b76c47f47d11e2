package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.cli.options.Models;
import org.stance.encoder.TinyGraph;

/** Models that are none, of another release, or of another task, through each verb. */
class UnfitModelTest {
  private static final String SHIPPED = "models/us-russia-talks-ngrams.stance";
  private static final String OWN = "supportive, skeptical, opposed, none";
  private static final int VERSION_AT = 8;

  @TempDir static Path directory;

  @BeforeAll
  static void write() throws IOException {
    Talks.write(directory, "talks.csv", Talks.csv());
    Talks.write(directory, "votes.csv", votes());
    Talks.write(directory, "a.txt", "“We welcome the talks,” said Ada Lindqvist.\n");
    stance("train --data @votes.csv --labels auto --features words --model @votes.stance");
    stance("classify @votes.csv -o @predicted.csv --model @votes.stance");
    byte[] model = Files.readAllBytes(Path.of(SHIPPED));
    int version = ByteBuffer.wrap(model).getInt(VERSION_AT);
    Files.write(
        directory.resolve("newer.stance"),
        ByteBuffer.wrap(model).putInt(VERSION_AT, version + 1).array());
  }

  /** Three labels, of which the shipped model knows one. */
  private static String votes() {
    return Talks.csv()
        .replace(",supportive,", ",favor,")
        .replace(",skeptical,", ",favor,")
        .replace(",opposed,", ",against,");
  }

  private static Shell stance(String words) {
    return Shell.run(
        Arrays.stream(words.split(" "))
            .map(word -> word.startsWith("@") ? file(word.substring(1)) : word)
            .toArray(String[]::new));
  }

  private static String file(String name) {
    return directory.resolve(name).toString();
  }

  private static void fails(Shell shell, int exitCode, String error) {
    assertThat(shell.err()).isEqualTo("stance: error: " + error + "\n");
    assertThat(shell.exitCode()).isEqualTo(exitCode);
    assertThat(shell.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify @talks.csv --model ",
        "run @a.txt --model ",
        "evaluate --data @talks.csv --model ",
        "compare --data @talks.csv --model " + SHIPPED + " --model ",
        "report @predicted.csv --model ",
        "explain --text peace --model ",
        "model "
      })
  void whatIsNoModelOrOfANewerReleaseIsTold(String words) {
    fails(
        stance(words + "@talks.csv"),
        5,
        file("talks.csv") + ": not a stance model (a file that \"stance train\" wrote expected)");
    fails(
        stance(words + "@newer.stance"),
        5,
        file("newer.stance") + ": model format 5, of a newer release (4 expected: update stance)");
    fails(stance(words + "models"), 5, "models: a directory (a model file expected)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate --data @votes.csv --model " + SHIPPED,
        "compare --data @votes.csv --model " + SHIPPED + " --model " + SHIPPED,
        "explain --text peace --data @votes.csv --model " + SHIPPED
      })
  void dataOfOtherLabelsAreToldByLine(String words) {
    Shell shell = stance(words);
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err().lines())
        .startsWith(
            "stance: error: "
                + file("votes.csv")
                + ":2: label \"favor\" (expected one of "
                + OWN
                + ")")
        .endsWith("hint: the model knows only these labels: for others, train a model on them");
  }

  @Test
  void modelsOfOtherLabelsAreNotCompared() {
    fails(
        stance("compare --data @talks.csv --model " + SHIPPED + " --model @votes.stance"),
        5,
        "%s: labels [against, favor, none] ([%s] expected, as in %s)"
            .formatted(file("votes.stance"), OWN, SHIPPED));
  }

  @Test
  void predictionsOfAnotherModelAreNotReported() {
    Shell shell = stance("report @predicted.csv --model " + SHIPPED);
    assertThat(shell.exitCode()).isEqualTo(4);
    assertThat(shell.err())
        .isEqualTo(
            """
            stance: error: %s:1: stances against, favor, none (the model's %s expected)
            hint: --model FILE names the model that made the predictions
            """
                .formatted(file("predicted.csv"), OWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify @talks.csv",
        "run @a.txt",
        "explain --text peace",
        "evaluate --data @talks.csv"
      })
  void aTargetThatTheModelDoesNotKnowIsWarnedOf(String words) {
    Shell shell = stance(words + " --target tea --model " + SHIPPED);
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.err())
        .isEqualTo("stance: warning: the model was not trained on the target tea\n");
  }

  @Test
  void ofTwoModelsItIsToldWhichDoesNotKnowTheTarget() {
    stance("train --data @talks.csv --target tea --features words --model @tea.stance");
    Shell shell =
        stance(
            "compare --data @talks.csv --target tea --model " + SHIPPED + " --model @tea.stance");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.err())
        .isEqualTo("stance: warning: " + SHIPPED + " was not trained on the target tea\n");
  }

  @Test
  void anotherEncoderIsToldByNameAndSize() throws IOException {
    Path tiny = Files.createDirectory(directory.resolve("tiny"));
    Files.write(tiny.resolve("model.onnx"), TinyGraph.mean());
    try (InputStream in = getClass().getResourceAsStream("/all-minilm-l6-v2-tokenizer.json")) {
      Files.copy(Objects.requireNonNull(in), tiny.resolve("tokenizer.json"));
    }
    String model = Models.shipped().toString();
    Shell shell = stance("classify @talks.csv --encoder @tiny --model " + model);
    assertThat(shell.exitCode()).isEqualTo(5);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .containsPattern(
            "stance: error: %s: the encoder tiny \\(1 numbers, SHA-256 [0-9a-f]{64}\\) is not the"
                    .formatted(model)
                + " one it was trained with \\(e5-small-v2, 384, [0-9a-f]{64}, expected\\)\n"
                + "hint: --encoder DIR names the directory of the right one\n$");
  }
}
