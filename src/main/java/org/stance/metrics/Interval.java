package org.stance.metrics;

/**
 * A figure with its 95% confidence interval [low, high]. Immutable and thread-safe.
 *
 * @param value the figure over all rows; NaN if it is undefined
 * @param low the lower end; NaN if there is no interval
 * @param high the upper end, not below {@code low}; NaN if there is no interval
 */
public record Interval(double value, double low, double high) {
  /**
   * Checks the ends.
   *
   * @param value the figure
   * @param low the lower end, or NaN
   * @param high the upper end, or NaN
   * @throws IllegalArgumentException if {@code low} is above {@code high}, or only one is NaN
   */
  public Interval {
    if (low > high || Double.isNaN(low) != Double.isNaN(high)) {
      throw new IllegalArgumentException("interval " + low + " to " + high);
    }
  }

  /**
   * Whether there is an interval. A single group of rows says nothing about the spread.
   *
   * @return false if both ends are NaN
   */
  public boolean known() {
    return !Double.isNaN(low);
  }
}
