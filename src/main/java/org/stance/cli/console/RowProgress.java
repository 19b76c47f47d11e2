package org.stance.cli.console;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How many rows are done, how many per second, and how long the rest will take. */
public final class RowProgress {
  private static final double SECOND = 1e9;

  private final Progress progress;
  private final long size;
  private final LongSupplier clock;
  private final long start;
  private long rows;

  /** For an input of this many bytes, 0 if unknown. The clock counts nanoseconds. */
  public RowProgress(Progress progress, long size, LongSupplier clock) {
    this.progress = progress;
    this.size = size;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /** Shows that more rows are done, up to a position in the input. */
  public void update(int more, long position) {
    rows += more;
    double seconds = Math.max(1e-3, (clock.getAsLong() - start) / SECOND);
    String done = String.format(Locale.ROOT, "%,d rows, %,.0f a second", rows, rows / seconds);
    progress.update(size > 0 ? done + rest(seconds, position) : done);
  }

  private String rest(double seconds, long position) {
    double share = Math.min(1, (double) position / size);
    long left = Math.round(seconds * (1 - share) / Math.max(1e-9, share));
    return String.format(Locale.ROOT, ", %.0f%%, %s left", 100 * share, time(left));
  }

  private static String time(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }
}
