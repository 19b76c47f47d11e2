package org.stance.cli;

import java.io.IOException;

/** Whoever read standard output has gone, as {@code head} does: no failure of ours. */
final class BrokenPipeException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenPipeException(IOException cause) {
    super(cause);
  }
}
