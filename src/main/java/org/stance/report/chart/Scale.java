package org.stance.report.chart;

/**
 * Where numbers lie along an axis.
 *
 * @param low the number at the axis's start
 * @param high the number at its end, not {@code low}
 * @param start the place of {@code low}
 * @param end the place of {@code high}; below {@code start} for an axis that goes up
 */
record Scale(double low, double high, double start, double end) {
  /** Where a number lies; one beyond an end lies at the end. */
  double at(double value) {
    double share = (value - low) / (high - low);
    return start + Math.min(1, Math.max(0, share)) * (end - start);
  }
}
