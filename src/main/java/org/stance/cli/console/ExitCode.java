package org.stance.cli.console;

/** The exit codes of a command. Signals end it with 130 or 143. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** An unexpected failure, such as a full disk or a defect. */
  UNEXPECTED(1),
  /** The command line is wrong. */
  USAGE(2),
  /** Input can't be read. */
  INPUT(3),
  /** Labelled data, or the columns of a table, are wrong. */
  DATA(4),
  /** The model can't be used. */
  MODEL(5),
  /** A gate or a verification failed. */
  GATE(6),
  /** Some rows failed under --strict. */
  ROWS(7);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
