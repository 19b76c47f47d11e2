package org.stance.metrics;

/**
 * A figure and how sure it is.
 *
 * @param value the figure over all rows
 * @param low lower end of the 95% interval; NaN where there is no interval
 * @param high upper end, not below {@code low}; NaN where there is no interval
 */
public record Interval(double value, double low, double high) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if {@code low} is above {@code high}, or only one is NaN
   */
  public Interval {
    if (low > high || Double.isNaN(low) != Double.isNaN(high)) {
      throw new IllegalArgumentException("interval " + low + " to " + high);
    }
  }

  /**
   * Whether there is an interval: one group of rows alone tells nothing about the spread.
   *
   * @return false if both ends are NaN
   */
  public boolean known() {
    return !Double.isNaN(low);
  }
}
