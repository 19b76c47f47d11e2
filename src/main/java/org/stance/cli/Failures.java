package org.stance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.stance.cli.console.BrokenPipeException;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.file.InputFormatException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports failures: a line or two for the user, an exit code for the shell. It implements picocli's
 * interfaces rather than being two lambdas, which would keep the JVM from archiving picocli, a
 * library for old versions of Java.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    String message = String.valueOf(wrong.getMessage());
    terminal.error(String.join(" ", message.lines().map(String::strip).toList()));
    List<String> near =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String help = wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    terminal.hint(near.isEmpty() ? "see " + help : "did you mean " + String.join(", ", near) + "?");
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine verb, ParseResult parsed) {
    boolean wrapped = thrown instanceof UncheckedIOException;
    Exception failure = wrapped && thrown.getCause() instanceof IOException io ? io : thrown;
    if (failure instanceof BrokenPipeException) {
      return ExitCode.DONE.code();
    }
    if (ending()) {
      return ExitCode.UNEXPECTED.code(); // the process is ending already, with another code
    }
    int code = report(failure, verb);
    if (verbosity(verb) > 1) {
      failure.printStackTrace(terminal.err());
    }
    return code;
  }

  private int report(Exception failure, CommandLine verb) {
    if (failure instanceof Failure known) {
      String.valueOf(known.getMessage()).lines().forEach(terminal::error);
      known.hint().ifPresent(terminal::hint);
      if (known.exitCode() == ExitCode.USAGE && known.hint().isEmpty()) {
        terminal.hint("see " + verb.getCommandSpec().qualifiedName() + " --help");
      }
      return known.exitCode().code();
    }
    if (failure instanceof InputFormatException || failure instanceof FileSystemException) {
      return report(Failure.of(ExitCode.INPUT, (IOException) failure), verb);
    }
    if (failure instanceof IOException io) {
      return report(Failure.of(ExitCode.UNEXPECTED, io), verb);
    }
    terminal.error("unexpected failure: " + failure);
    terminal.hint("-vv shows where it came from");
    return ExitCode.UNEXPECTED.code();
  }

  /** Whether the process is being ended by a signal, which makes further failures irrelevant. */
  private static boolean ending() {
    Thread none = new Thread();
    try {
      Runtime.getRuntime().addShutdownHook(none);
      return !Runtime.getRuntime().removeShutdownHook(none);
    } catch (IllegalStateException ending) {
      return true;
    }
  }

  /** Help that can't be shown. */
  int unshown(IOException failed) {
    if (failed instanceof BrokenPipeException) {
      return ExitCode.DONE.code();
    }
    terminal.error(Failure.describe(failed));
    return ExitCode.UNEXPECTED.code();
  }

  private static int verbosity(CommandLine verb) {
    ParseResult parsed = verb.getParseResult();
    return parsed == null ? 0 : parsed.matchedOptionValue("-v", new boolean[0]).length;
  }

  int outOfMemory(Error tooMuch) {
    terminal.error(
        tooMuch instanceof StackOverflowError
            ? "the input is nested too deep for the memory there is"
            : "the input is too large for the memory there is");
    terminal.hint("STANCE_JAVA_OPTS=-Xmx4g lets it take more");
    return ExitCode.UNEXPECTED.code();
  }
}
