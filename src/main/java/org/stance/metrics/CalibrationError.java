package org.stance.metrics;

import java.util.Arrays;

/**
 * Expected calibration error: the mean of |accuracy - mean confidence| over bins of equal width by
 * confidence, weighted by their rows (Guo et al. 2017, On Calibration of Modern Neural Networks,
 * ICML).
 *
 * <p>With {@code rows} rows in all, bin b deviates by (correct rows in b - sum of confidence in b)
 * / rows; the error is the sum of the deviations' absolute values, in [0, 1].
 */
public final class CalibrationError {
  /** The number of bins. */
  public static final int BINS = 15;

  private CalibrationError() {}

  /**
   * The bin of a row.
   *
   * @param confidence the probability of the predicted label, in [0, 1]
   * @return 0 to {@link #BINS} - 1; lower ends are inclusive, and the last bin holds 1
   */
  public static int bin(double confidence) {
    return Math.min(BINS - 1, (int) (confidence * BINS));
  }

  /**
   * How far accuracy and confidence lie apart in each bin.
   *
   * @param correct the number of correct rows per bin
   * @param confidence the sum of confidence per bin
   * @param rows the number of rows in all bins
   * @return signed deviations per bin, above 0 where the model is too modest; 0 without rows
   */
  public static double[] deviations(double[] correct, double[] confidence, double rows) {
    double[] deviations = new double[correct.length];
    Arrays.setAll(deviations, bin -> Scores.ratio(correct[bin] - confidence[bin], rows));
    return deviations;
  }

  /**
   * The error of deviations.
   *
   * @param deviations as {@link #deviations} returns them
   * @return the sum of their absolute values, in [0, 1]
   */
  public static double of(double[] deviations) {
    return Arrays.stream(deviations).map(Math::abs).sum();
  }
}
