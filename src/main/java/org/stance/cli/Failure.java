package org.stance.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.stance.file.InputFormatException;

/** Why a command can't go on: what the user reads, and what the shell is told. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String hint;

  Failure(ExitCode exitCode, String message) {
    this(exitCode, message, "");
  }

  Failure(ExitCode exitCode, String message, String hint) {
    super(message);
    this.exitCode = exitCode;
    this.hint = hint;
  }

  /** A file that can't be read, or is not what it should be. */
  static Failure of(ExitCode exitCode, IOException cause) {
    String hint = cause instanceof InputFormatException bad ? bad.hint().orElse("") : "";
    Failure failure = new Failure(exitCode, describe(cause), hint);
    failure.initCause(cause);
    return failure;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  Optional<String> hint() {
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }

  /** The system's exceptions name the file but seldom say in words what is wrong. */
  static String describe(IOException cause) {
    if (cause instanceof NoSuchFileException missing) {
      String reason = missing.getReason();
      return missing.getFile() + ": " + (reason == null ? "no such file" : reason);
    }
    if (cause instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (cause instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getFile() + ": " + failed.getReason();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
