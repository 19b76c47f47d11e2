package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a command that is killed, or stopped, while it writes. */
@Tag("slow")
class KilledTest {
  private static final String MODEL = "models/us-russia-talks-ngrams.stance";
  private static final String ROW = "\"We welcome these talks, and we hope for more of them.\"\n";

  @TempDir private Path directory;
  @TempDir private Path results;

  @AfterEach
  void endsWhatItStarted() {
    Child.endAll();
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** Classifies what never ends, into a file that exists; returns once it has begun to write. */
  private Process writing(Path file) throws IOException, InterruptedException {
    return writing(file, MODEL);
  }

  private Process writing(Path file, String model) throws IOException, InterruptedException {
    Process process =
        Child.start(directory, "classify", "--model", model, "-", "-o", file.toString());
    OutputStream in = process.getOutputStream();
    in.write(("text\n" + ROW.repeat(5000)).getBytes(StandardCharsets.UTF_8));
    in.flush();
    while (left().size() < 2) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    return process;
  }

  private static Shell good(Path file) {
    return Shell.runWith("text\n" + ROW, "classify", "--model", MODEL, "-", "-o", file.toString());
  }

  @Test
  void killedLeavesTheOldFileAndNothingAfterTheNextRun() throws Exception {
    Path file = Files.writeString(results.resolve("p.csv"), "old");
    for (int i = 0; i < 3; i++) {
      Process process = writing(file);
      process.destroyForcibly().waitFor();
      assertThat(file).hasContent("old");
      assertThat(left()).hasSize(2);
    }
    assertThat(good(file).exitCode()).isZero();
    assertThat(left()).containsExactly("p.csv");
  }

  @Test
  void whatAnotherProcessStillWritesIsLeftToIt() throws Exception {
    Path file = Files.writeString(results.resolve("p.csv"), "old");
    Process process = writing(file);
    assertThat(good(file).exitCode()).isZero();
    assertThat(left()).hasSize(2);
    process.getOutputStream().close();
    assertThat(process.waitFor()).isZero();
    assertThat(left()).containsExactly("p.csv");
    assertThat(Files.readAllLines(file)).hasSize(5001);
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void toldToEndItEndsWithoutAnythingLeft(String signal, int code) throws Exception {
    Assumptions.assumeFalse(
        signal.equals("INT") && ignoresInterrupt(), "these tests run with SIGINT ignored");
    Path file = Files.writeString(results.resolve("p.csv"), "old");
    Process process = writing(file);
    tell(process, signal);
    assertThat(process.waitFor()).isEqualTo(code);
    assertThat(file).hasContent("old");
    assertThat(left()).containsExactly("p.csv");
    assertThat(Files.readString(directory.resolve("err"))).isEmpty();
  }

  /** Native code at work must not crash the process that ends around it. */
  @Test
  void aProcessEndsWhileItsEncoderWorks() throws Exception {
    Path file = Files.writeString(results.resolve("p.csv"), "old");
    for (int i = 0; i < 2; i++) {
      Process process = writing(file, "models/us-russia-talks.stance");
      Thread.sleep(100L * i);
      tell(process, "TERM");
      assertThat(process.waitFor()).isEqualTo(143);
      assertThat(Files.readString(directory.resolve("out"))).isEmpty();
      assertThat(left()).containsExactly("p.csv");
    }
  }

  /** A run that has begun its files and waits for its article. */
  @Test
  void aRunThatIsInterruptedLeavesTheOldFilesAlone() throws Exception {
    Path file = Files.writeString(results.resolve("report.html"), "old");
    Process process =
        Child.start(directory, "run", "--model", MODEL, "-", "-o", results.toString());
    while (left().size() < 5) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    tell(process, "TERM");
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(file).hasContent("old");
    assertThat(left()).containsExactly("report.html");
  }

  /** Whether a child would inherit that Ctrl-C is ignored, as under {@code nohup} or {@code &}. */
  private static boolean ignoresInterrupt() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(ignored, 16) & 1 << 1) != 0;
  }

  private static void tell(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }
}
