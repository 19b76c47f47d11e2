package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;

class ModelCommandTest {
  @TempDir static Path directory;

  @BeforeAll
  static void train() throws IOException {
    assertThat(Talks.train(directory).exitCode()).isZero();
  }

  private static Path model() {
    return directory.resolve("talks.stance");
  }

  private static Path damaged() throws IOException {
    byte[] bytes = Files.readAllBytes(model());
    bytes[bytes.length / 2] ^= 1;
    return Files.write(directory.resolve("damaged.stance"), bytes);
  }

  @Test
  void theCardComesFromTheModelItself() throws IOException {
    Shell shell = Shell.run("model", model().toString());
    assertThat(shell.exitCode()).isZero();
    assertThat(directory.resolve("talks.md")).hasContent(shell.out());
  }

  @Test
  void aSoundModelVerifies() {
    assertThat(Shell.run("model", model().toString(), "--verify"))
        .isEqualTo(new Shell(0, model() + ": sound\n", ""));
  }

  @Test
  void tribuosOwnModelIsWrittenAndTribuoReadsIt() throws IOException {
    Path out = directory.resolve("talks.tribuo");
    assertThat(Shell.run("model", model().toString(), "--tribuo", out.toString()))
        .isEqualTo(new Shell(0, "", ""));
    assertThat(Model.deserializeFromFile(out).getFeatureIDMap().size()).isPositive();
  }

  @Test
  void aCompactCopyIsAModelWithoutTribuosOwn() throws IOException {
    Path copy = directory.resolve("compact.stance");
    assertThat(Shell.run("model", model().toString(), "--compact", copy.toString()))
        .isEqualTo(new Shell(0, "", ""));
    assertThat(Files.size(copy)).isLessThan(Files.size(model()));
    assertThat(Shell.run("model", copy.toString()).out())
        .isEqualTo(Shell.run("model", model().toString()).out());
    Path out = directory.resolve("none.tribuo");
    Shell export = Shell.run("model", copy.toString(), "--tribuo", out.toString());
    assertThat(export.exitCode()).isNotZero();
    assertThat(export.err()).contains("a compact model lacks Tribuo's own");
    assertThat(out).doesNotExist();
  }

  @Test
  void aCopyIsOfOneKind() {
    Shell shell = Shell.run("model", model().toString(), "--compact", "a", "--tribuo", "b");
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  @Test
  void aDamagedModelIsNotExported() throws IOException {
    Path out = directory.resolve("damaged.tribuo");
    Shell shell = Shell.run("model", damaged().toString(), "--tribuo", out.toString());
    assertThat(shell.exitCode()).isEqualTo(5);
    assertThat(out).doesNotExist();
  }

  @Test
  void anExportThatCannotBeWrittenSaysSo() {
    String out = directory.resolve("nosuch/talks.tribuo").toString();
    Shell shell = Shell.run("model", model().toString(), "--tribuo", out);
    assertThat(shell.exitCode()).isNotZero();
    assertThat(shell.err()).startsWith("stance: error: ").contains("nosuch");
  }

  @Test
  void aFlippedBitFailsVerification() throws IOException {
    Shell shell = Shell.run("model", damaged().toString(), "--verify");
    assertThat(shell.exitCode()).isEqualTo(6);
    assertThat(shell.err()).startsWith("stance: error: ").contains("damaged.stance: ");
  }

  @Test
  void aFlippedBitMakesTheModelUnusable() throws IOException {
    assertThat(Shell.run("model", damaged().toString()).exitCode()).isEqualTo(5);
  }

  @Test
  void aMissingModelIsUnusableEitherWay() {
    assertThat(Shell.run("model", "nosuch.stance").exitCode()).isEqualTo(5);
    assertThat(Shell.run("model", "nosuch.stance", "--verify").exitCode()).isEqualTo(5);
  }
}
