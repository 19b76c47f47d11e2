package org.stance.cli.console;

import org.stance.file.Printable;
import org.stance.training.TrainingProgress;

/**
 * One line on standard error that shows how far a command has come; nothing unless standard error
 * is a terminal. Thread-safe.
 */
public final class Progress implements AutoCloseable {
  private static final long PAUSE = 100_000_000;

  private final Terminal terminal;
  private final boolean shown;
  private long last = System.nanoTime() - PAUSE;
  private int width;

  public Progress(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.shown = terminal.interactive() && !quiet;
  }

  /** Replaces the line, at most ten times a second. */
  public synchronized void update(String message) {
    long now = System.nanoTime();
    if (shown && now - last >= PAUSE) {
      last = now;
      draw(Printable.line(message));
    }
  }

  /** Replaces the line by a step of a training. */
  public void update(TrainingProgress step) {
    update(words(step));
  }

  private static String words(TrainingProgress step) {
    String outer = step.outer().map(run -> words(run) + ", ").orElse("");
    return outer
        + switch (step.stage()) {
          case ROWS -> step.done() + " rows read";
          case FOLDS -> step.done() + " of " + step.total() + " folds";
          case MODEL -> "trained on all rows";
          case OUTER_FOLDS -> "outer fold " + step.done() + " of " + step.total();
          case LABEL_SHARES -> step.done() + "% of the labels";
          case COMPARISONS -> step.done() + " of " + step.total() + " comparisons";
        };
  }

  private void draw(String line) {
    int length = line.codePointCount(0, line.length());
    terminal.err().print("\r" + line + " ".repeat(Math.max(0, width - length)));
    terminal.err().flush();
    width = length;
  }

  /** Clears the line, so that what follows starts at the left. */
  @Override
  public synchronized void close() {
    if (width > 0) {
      draw("");
      terminal.err().print("\r");
      terminal.err().flush();
    }
  }
}
