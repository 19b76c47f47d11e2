package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each verb where what it writes finds no place. */
@Tag("slow")
class FailingOutputTest {
  private static final String NO_SPACE = "No space left on device";
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private static Path directory;
  private static Verbs verbs;

  @TempDir private Path results;

  @BeforeAll
  static void prepares() throws IOException {
    verbs = Verbs.of(directory, "plain", "plain");
  }

  /** Takes so many bytes, and no more. */
  private static final class Failing extends OutputStream {
    private final String message;
    private int left;

    Failing(int left, String message) {
      this.left = left;
      this.message = message;
    }

    @Override
    public void write(int value) throws IOException {
      if (left-- <= 0) {
        throw new IOException(message);
      }
    }
  }

  private static Shell into(int bytes, String message, List<String> line) {
    return Shell.capture("", new Failing(bytes, message), false, at -> Main.run(at, line));
  }

  private static Shell run(List<String> line) {
    return Shell.run(line.toArray(String[]::new));
  }

  private static String errors(Shell shell) {
    return String.join("\n", shell.err().lines().filter(at -> !at.contains("warning")).toList());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aFullDiskBehindStandardOutputIsToldInALine() {
    for (List<String> line : verbs.all()) {
      Shell shell = into(30, NO_SPACE, line);
      assertThat(errors(shell))
          .as("%s", line)
          .isEqualTo("stance: error: can't write standard output: " + NO_SPACE);
      assertThat(shell.exitCode()).isEqualTo(1);
    }
    assertThat(into(0, NO_SPACE, verbs.classify()).exitCode()).isEqualTo(1);
    assertThat(into(0, NO_SPACE, List.of("--help")).exitCode()).isEqualTo(1);
    assertThat(into(0, NO_SPACE, List.of("--version")).exitCode()).isEqualTo(1);
  }

  @Test
  void aReaderWhoHasGoneIsNoFailureOfAnyVerb() {
    for (List<String> line : verbs.all()) {
      Shell shell = into(30, "Broken pipe", line);
      assertThat(errors(shell)).as("%s", line).isEmpty();
      assertThat(shell.exitCode()).isZero();
    }
    assertThat(into(0, "Broken pipe", List.of("--help"))).isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void aFullDiskBehindAFileIsToldWithItsName() {
    assumeTrue(Files.exists(FULL), "this system has no /dev/full");
    for (List<String> line : verbs.withFile()) {
      Shell shell = run(Verbs.with(line, "-o", FULL.toString()));
      assertThat(errors(shell))
          .as("%s", line)
          .isEqualTo("stance: error: can't write /dev/full: " + NO_SPACE);
      assertThat(shell.exitCode()).isEqualTo(1);
      assertThat(shell.out()).isEmpty();
    }
  }

  @Test
  void neitherFileIsReplacedWhereOneOfTwoHasNoPlace() throws IOException {
    assumeTrue(Files.exists(FULL), "this system has no /dev/full");
    Path old = Files.writeString(results.resolve("old"), "old");
    Path card = Files.writeString(results.resolve("old.md"), "old card");
    for (List<String> line :
        List.of(
            verbs.evaluate("--predictions", old.toString(), "-o", FULL.toString()),
            verbs.trainTo(old.toString(), "--card", FULL.toString()))) {
      Shell shell = run(line);
      assertThat(errors(shell)).isEqualTo("stance: error: can't write /dev/full: " + NO_SPACE);
      assertThat(shell.exitCode()).isEqualTo(1);
    }
    assertThat(old).hasContent("old");
    assertThat(card).hasContent("old card");
    assertThat(left()).containsExactly("old", "old.md");
  }

  @Test
  void noneOfFourIsReplacedWhereOneHasNoPlace() throws IOException {
    assumeTrue(Files.exists(FULL), "this system has no /dev/full");
    Files.writeString(results.resolve("statements.csv"), "old");
    for (String name : List.of("statements.jsonl", "shares.csv", "report.html")) {
      Path full = Files.createSymbolicLink(results.resolve(name), FULL);
      Shell shell = run(verbs.run("-o", results.toString()));
      assertThat(errors(shell)).isEqualTo("stance: error: can't write " + full + ": " + NO_SPACE);
      assertThat(shell.exitCode()).isEqualTo(1);
      assertThat(left()).containsExactlyInAnyOrder(name, "statements.csv");
      Files.delete(full);
    }
    assertThat(results.resolve("statements.csv")).hasContent("old");
  }

  @Test
  void theFilesOfARunAreWrittenThoughNobodyReadsItsTable() throws IOException {
    Shell shell = into(30, "Broken pipe", verbs.run("-o", results.toString()));
    assertThat(shell.exitCode()).isZero();
    assertThat(left())
        .containsExactly("report.html", "shares.csv", "statements.csv", "statements.jsonl");
    assertThat(results.resolve("report.html")).content().endsWith("</html>\n");
  }

  @Test
  void aModelStandsThoughItsSummaryCannotBeShown() throws IOException {
    String model = results.resolve("m.stance").toString();
    assertThat(into(0, NO_SPACE, verbs.trainTo(model)).exitCode()).isEqualTo(1);
    assertThat(left()).containsExactly("m.md", "m.stance");
    assertThat(run(List.of("model", model)).out())
        .isEqualTo(Files.readString(results.resolve("m.md")));
  }

  @Test
  void aFolderThatTakesNoFilesIsTold() {
    Path taken = Path.of("/proc");
    assumeTrue(Files.isDirectory(taken.resolve("self")), "this system has no /proc");
    for (List<String> line : verbs.withFile()) {
      Shell shell = run(Verbs.with(line, "-o", taken.resolve("a").toString()));
      assertThat(errors(shell)).as("%s", line).startsWith("stance: error: can't write /proc/a: ");
      assertThat(shell.exitCode()).isEqualTo(1);
    }
    for (List<String> line :
        List.of(verbs.trainTo("/proc/a"), verbs.run("-o", "/proc"), verbs.run("-o", "/proc/a"))) {
      Shell shell = run(line);
      assertThat(errors(shell)).as("%s", line).startsWith("stance: error: can't write /proc/");
      assertThat(errors(shell).lines()).hasSize(1);
      assertThat(shell.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void aFileThatCannotBeReadOnIsTold() throws IOException {
    Path memory = Path.of("/proc/self/mem"); // nothing lies at its start
    assumeTrue(Files.exists(memory), "this system has no /proc");
    for (String ending : List.of(".csv", ".txt", ".html", ".jsonl")) {
      Path file = Files.createSymbolicLink(results.resolve("a" + ending), memory);
      for (List<String> line :
          List.of(
              List.of("classify", "--model", verbs.model, file.toString()),
              List.of("extract", file.toString()),
              List.of("train", "--data", file.toString(), "--model", results.resolve("m") + ""),
              List.of("report", "--model", verbs.model, file.toString()))) {
        Shell shell = run(line);
        assertThat(shell.err())
            .as("%s", line)
            .isEqualTo("stance: error: " + file + ": Input/output error\n");
        assertThat(shell.exitCode()).isEqualTo(3);
      }
    }
  }
}
