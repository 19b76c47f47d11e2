package org.stance.cli.console;

import java.io.IOException;

/** The reader of standard output has closed it, as {@code head} does: not a failure. */
public final class BrokenPipeException extends IOException {
  private static final long serialVersionUID = 1L;

  public BrokenPipeException(IOException cause) {
    super(cause);
  }
}
