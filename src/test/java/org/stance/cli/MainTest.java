package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.stance.cli.console.BrokenPipeException;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Progress;
import org.stance.cli.options.CommonOptions;
import org.stance.file.InputFormatException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class MainTest {
  /** A verb that fails as it is told. */
  @Command(name = "probe")
  private static final class Probe implements Callable<Integer> {
    @SuppressWarnings("unused") // picocli fills it
    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Exception failure;

    Probe(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  private static Shell fail(Exception failure, String... options) {
    return Shell.capture(
        "",
        new ByteArrayOutputStream(),
        false,
        terminal -> Main.execute(new CommandLine(new Probe(failure)), terminal, List.of(options)));
  }

  private static Shell failing(Exception failure) {
    // An option keeps the command line from being empty.
    return fail(failure, "-q");
  }

  @Test
  void nothingToDoShowsTheVerbs() {
    Shell shell = Shell.run();
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).startsWith("Usage: stance");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void onlyTheVerbAskedForIsMade() {
    Set<String> all = verbs(List.of());
    assertThat(all).hasSizeGreaterThan(1).contains("help", "classify");
    for (String verb : all) {
      if (!verb.equals("help")) {
        assertThat(verbs(List.of(verb, "--help"))).containsExactly(verb);
      }
    }
    assertThat(verbs(List.of("help", "classify"))).isEqualTo(all);
    assertThat(verbs(List.of("nosuch"))).isEqualTo(all);
  }

  private static Set<String> verbs(List<String> args) {
    Set<String> verbs = new LinkedHashSet<>();
    Shell.capture(
        "",
        new ByteArrayOutputStream(),
        false,
        terminal -> {
          verbs.addAll(Main.tree(terminal, args).getSubcommands().keySet());
          return 0;
        });
    return verbs;
  }

  @Test
  void helpGoesToStandardOutput() {
    Shell shell = Shell.run("--help");
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).startsWith("Usage: stance").contains("Exit codes:");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(Shell.run("--version").out()).matches("stance \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @Test
  void anUnknownOptionIsOneLineAndAHint() {
    assertThat(Shell.run("--nosuch"))
        .isEqualTo(
            new Shell(
                2, "", "stance: error: Unknown option: '--nosuch'\nhint: see stance --help\n"));
  }

  @Test
  void aFileOfArgumentsIsNotExpanded() {
    assertThat(Shell.run("@nosuch").err()).startsWith("stance: error: Unmatched argument");
  }

  @Test
  void aBadFileEndsWithThree() {
    IOException bad = new InputFormatException("a.csv", 3, "quote").withHint("close it");
    assertThat(failing(bad))
        .isEqualTo(new Shell(3, "", "stance: error: a.csv:3: quote\nhint: close it\n"));
  }

  @Test
  void aMissingFileIsToldInWords() {
    assertThat(failing(new NoSuchFileException("a.csv")))
        .isEqualTo(new Shell(3, "", "stance: error: a.csv: no such file\n"));
  }

  @Test
  void everyProblemIsALineOfItsOwn() {
    assertThat(failing(new InputFormatException(List.of("a.csv:1: x", "a.csv:2: y"))))
        .isEqualTo(new Shell(3, "", "stance: error: a.csv:1: x\nstance: error: a.csv:2: y\n"));
  }

  @Test
  void aLineEndInAFilesNameMakesNoLineOfItsOwn() {
    for (Exception failure :
        List.of(
            new InputFormatException("a\nb.csv", 1, "x"),
            new Failure(ExitCode.INPUT, "a\nb.csv:1: x"))) {
      assertThat(failing(failure))
          .isEqualTo(new Shell(3, "", "stance: error: a<U+000A>b.csv:1: x\n"));
    }
  }

  @Test
  void usageFoundLateHintsAtTheHelpToo() {
    assertThat(failing(new Failure(ExitCode.USAGE, "no")))
        .isEqualTo(new Shell(2, "", "stance: error: no\nhint: see probe --help\n"));
  }

  @Test
  void controlCharactersInMessagesAreShown() {
    assertThat(failing(new Failure(ExitCode.MODEL, "a\u001b[2J\u202eb.stance")).err())
        .isEqualTo("stance: error: a<U+001B>[2J<U+202E>b.stance\n");
  }

  @Test
  void aDefectEndsWithOneAndNoStackTrace() {
    Shell shell = failing(new IllegalStateException("odd"));
    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.err())
        .isEqualTo(
            """
            stance: error: unexpected failure: java.lang.IllegalStateException: odd
            hint: -vv shows where it came from
            """);
  }

  @Test
  void onlyTwoOfThemShowTheStackTrace() {
    assertThat(fail(new IllegalStateException("odd"), "-vv").err()).contains("\tat org.stance");
    assertThat(fail(new IllegalStateException("odd"), "-v").err()).doesNotContain("\tat ");
  }

  @Test
  void aReaderWhoHasGoneIsNoFailure() {
    assertThat(failing(new BrokenPipeException(new IOException("Broken pipe"))))
        .isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void aFullDiskIsOne() {
    assertThat(failing(new IOException("No space left on device")))
        .isEqualTo(new Shell(1, "", "stance: error: No space left on device\n"));
  }

  @Test
  void progressIsSilentUnlessAPersonWatches() {
    Shell silent = progress(false, false);
    assertThat(silent.err()).isEmpty();
    assertThat(progress(true, true).err()).isEmpty();
    assertThat(progress(true, false).err()).isEqualTo("\rrow 1\r     \r");
  }

  private static Shell progress(boolean interactive, boolean quiet) {
    return Shell.capture(
        "",
        new ByteArrayOutputStream(),
        interactive,
        terminal -> {
          try (Progress progress = new Progress(terminal, quiet)) {
            progress.update("row 1");
            progress.update("row 2, too soon");
          }
          return 0;
        });
  }
}
