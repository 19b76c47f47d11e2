package org.stance.report.chart;

/**
 * Maps numbers to places along an axis.
 *
 * @param low the number at the start of the axis
 * @param high the number at its end, not {@code low}
 * @param start the place of {@code low}
 * @param end the place of {@code high}; below {@code start} for an axis that goes up
 */
record Scale(double low, double high, double start, double end) {
  /** The place of a number; numbers beyond an end are placed at the end. */
  double at(double value) {
    double share = (value - low) / (high - low);
    return start + Math.min(1, Math.max(0, share)) * (end - start);
  }
}
