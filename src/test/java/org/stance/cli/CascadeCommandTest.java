package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CascadeCommandTest {
  private static final String TEXTS =
      "text\nwe welcome the talks\nwe doubt the harbour\n\"\"\nZebras gallop\nwe reject it\n";

  @TempDir static Path directory;

  @BeforeAll
  static void train() throws IOException {
    assertThat(Talks.train(directory).exitCode()).isZero();
    assertThat(
            Shell.run(
                    "train",
                    "--data",
                    directory.resolve("talks.csv").toString(),
                    "--model",
                    fast(),
                    "--features",
                    "ngrams")
                .exitCode())
        .isZero();
  }

  private static String accurate() {
    return directory.resolve("talks.stance").toString();
  }

  private static String fast() {
    return directory.resolve("fast.stance").toString();
  }

  private static Shell classify(String model, String... more) {
    String[] fixed = {"classify", "--model", model};
    return Shell.runWith(TEXTS, Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private static Shell cascade(String... more) {
    String[] fixed = {"cascade", "--data", directory.resolve("talks.csv").toString()};
    return Shell.run(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void theThresholdSaysWhichModelAnswers() {
    assertThat(classify(accurate(), "--cascade", fast(), "--cascade-threshold", "1"))
        .isEqualTo(classify(accurate()));
    Shell mostlyFast = classify(accurate(), "--cascade", fast(), "--cascade-threshold", "0");
    assertThat(mostlyFast.out().lines().limit(3))
        .containsExactlyElementsOf(classify(fast()).out().lines().limit(3).toList());
    assertThat(mostlyFast).isNotEqualTo(classify(accurate()));
  }

  @Test
  void whatIsUnknownToTheFastModelIsTheOtherOnes() {
    Shell mostlyFast = classify(accurate(), "--cascade", fast(), "--cascade-threshold", "0");
    assertThat(mostlyFast.out().lines().toList().get(4))
        .startsWith("Zebras gallop,")
        .isEqualTo(classify(accurate()).out().lines().toList().get(4));
  }

  @Test
  void anIncompleteCascadeIsRefused() {
    Shell shell = classify(accurate(), "--cascade", fast());
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).startsWith("stance: error: --cascade without --cascade-threshold\n");
    assertThat(classify(accurate(), "--cascade-threshold", "0.5").exitCode()).isEqualTo(2);
    assertThat(classify(accurate(), "--cascade", fast(), "--cascade-threshold", "2").err())
        .startsWith("stance: error: --cascade-threshold 2.0 (0 to 1 expected)\n");
  }

  @Test
  void aFastModelThatNeedsAnEncoderIsRefused() {
    Shell shell = classify(accurate(), "--cascade", accurate(), "--cascade-threshold", "0.5");
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains("talks.stance: needs an encoder itself\n");
    assertThat(cascade("--fast", "words,encoder").exitCode()).isEqualTo(2);
  }

  @Test
  void eachLossGetsAThresholdAndWhatItDoesElsewhere() {
    Shell shell =
        cascade("--folds", "2", "--features", "words", "--loss", "0.02", "--loss", "0.005");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("data  " + directory.resolve("talks.csv") + "\nrows  60, each judged by ")
        .containsPattern("\n0\\.005   \\d\\.\\d{3}      \\d\\.\\d{3}   \\d\\.\\d{3}  ")
        .containsPattern("\n0\\.02    \\d\\.\\d{3}      ")
        .doesNotContain("\n0.01 ");
  }

  @Test
  void aLossThatIsNoneIsRefused() {
    assertThat(cascade("--loss", "-1").err())
        .startsWith("stance: error: --loss -1.0 (0 to 1 expected)\n");
    assertThat(cascade("--folds", "1").exitCode()).isEqualTo(2);
  }
}
