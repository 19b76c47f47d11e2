package org.stance.cli.console;

import java.io.IOException;

/** Whoever read standard output has gone, as {@code head} does: no failure of ours. */
public final class BrokenPipeException extends IOException {
  private static final long serialVersionUID = 1L;

  public BrokenPipeException(IOException cause) {
    super(cause);
  }
}
