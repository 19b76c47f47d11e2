package org.stance.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.stance.file.InputFormatException;
import org.stance.file.Printable;

/** Why a command can't continue: a message for the user and an exit code for the shell. */
public final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String hint;

  public Failure(ExitCode exitCode, String message) {
    this(exitCode, message, "");
  }

  /** One line, whatever characters the file names in it contain. */
  public Failure(ExitCode exitCode, String message, String hint) {
    super(Printable.line(message));
    this.exitCode = exitCode;
    this.hint = hint;
  }

  /** One line per problem. */
  private Failure(ExitCode exitCode, InputFormatException problems) {
    super(problems.getMessage());
    this.exitCode = exitCode;
    this.hint = problems.hint().orElse("");
  }

  /** A file that can't be read, or is not what it should be. */
  public static Failure of(ExitCode exitCode, IOException cause) {
    Failure failure =
        cause instanceof InputFormatException bad
            ? new Failure(exitCode, bad)
            : new Failure(exitCode, describe(cause));
    failure.initCause(cause);
    return failure;
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public Optional<String> hint() {
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }

  /** The system's exceptions name the file, but seldom say in words what is wrong. */
  public static String describe(IOException cause) {
    if (cause instanceof NoSuchFileException missing) {
      String reason = missing.getReason();
      return missing.getFile() + ": " + (reason == null ? "no such file" : reason);
    }
    if (cause instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (cause instanceof NotDirectoryException file) {
      return file.getFile() + ": not a directory";
    }
    if (cause instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getFile() + ": " + failed.getReason();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
