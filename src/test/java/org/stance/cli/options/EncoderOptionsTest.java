package org.stance.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.cli.Shell;
import org.stance.cli.Talks;

class EncoderOptionsTest {
  @TempDir Path directory;

  private Path model() {
    return directory.resolve("m.stance");
  }

  private Shell train(String... more) throws IOException {
    StringBuilder csv = new StringBuilder("text,label\n");
    for (int i = 0; i < 6; i++) {
      csv.append("We welcome it for reason ").append(i).append(",supportive\n");
      csv.append("We reject it for reason ").append(i).append(",opposed\n");
    }
    Path data = Talks.write(directory, "rows.csv", csv.toString());
    String[] fixed = {"train", "--data", data.toString(), "--model", model().toString()};
    return Shell.run(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void aModelWithAnEncoderClassifiesWordsItNeverSaw() throws IOException {
    assertThat(train("--features", "ngrams,encoder").exitCode()).isZero();
    String rows = "text\nthey praised it for reason 1\nthey condemned it for reason 1\n";
    Shell shell = Shell.runWith(rows, "classify", "--model", model().toString());
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .contains("they praised it for reason 1,supportive,")
        .contains("they condemned it for reason 1,opposed,");
  }

  @Test
  void theCardOfAModelNeedsNoEncoder() throws IOException {
    train("--features", "encoder");
    Shell shell = Shell.run("model", model().toString());
    assertThat(shell.out()).contains("- Encoder: e5-small-v2, 384 numbers, SHA-256 `");
  }

  @Test
  void aDirectoryWithoutAnEncoderEndsWithFive() throws IOException {
    Shell shell = train("--features", "encoder", "--encoder", directory.toString());
    assertThat(shell)
        .isEqualTo(
            new Shell(
                5,
                "",
                "stance: error: " + directory + ": 0 files ending in .onnx (one expected)\n"));
  }

  @Test
  void anEncoderThatNothingUsesIsRefused() throws IOException {
    Shell trained = train("--features", "ngrams", "--encoder", directory.toString());
    assertThat(trained.exitCode()).isEqualTo(2);
    assertThat(trained.err()).contains("--encoder without encoder among the --features");
    train("--features", "ngrams");
    Shell used =
        Shell.run("classify", "--model", model().toString(), "--encoder", directory.toString());
    assertThat(used.exitCode()).isEqualTo(2);
    assertThat(used.err()).contains("m.stance uses none");
  }
}
