package org.stance.evaluation;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.stance.metrics.Interval;

/**
 * A figure over all rows and over each resampled set of groups. Immutable.
 *
 * <p>Its interval is the bias-corrected percentile interval (Efron and Tibshirani 1993, An
 * Introduction to the Bootstrap, 14.3, without acceleration, which misleads if groups differ much
 * in size). Since quantiles of replicates are too narrow for few groups, it is widened by the ratio
 * of Student's t to the normal distribution (Hesterberg 2015, What Teachers Should Know About the
 * Bootstrap, The American Statistician 69, 4.2.1).
 */
public final class Replicates {
  private static final double UPPER = 0.975;
  private static final ContinuousDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double value;
  private final double[] drawn;
  private final double[] sorted;
  private final ContinuousDistribution student;
  private final double widening;

  /**
   * A figure.
   *
   * @param value the figure over all rows; NaN if it is undefined
   * @param drawn the figure over each resampled set; NaNs are ignored
   * @param groups the effective number of groups
   */
  Replicates(double value, double[] drawn, double groups) {
    this.value = value;
    this.drawn = drawn;
    this.sorted =
        Arrays.stream(drawn).filter(replicate -> !Double.isNaN(replicate)).sorted().toArray();
    double spared = Math.max(1, groups - 1);
    this.student = TDistribution.of((int) spared);
    this.widening = Math.sqrt((spared + 1) / spared);
  }

  double value() {
    return value;
  }

  /** In the order of the resamples, which several figures of a bootstrap share. */
  double[] drawn() {
    return drawn;
  }

  /** The share of replicates below the upper end of the 95% interval, widened for few groups. */
  double upperShare() {
    return NORMAL.cumulativeProbability(widening * student.inverseCumulativeProbability(UPPER));
  }

  private boolean known() {
    return sorted.length > 0 && !Double.isNaN(value);
  }

  /** The 95% interval. */
  public Interval interval() {
    return interval(bias());
  }

  /** The interval without bias correction. */
  Interval uncorrected() {
    return interval(0);
  }

  private Interval interval(double bias) {
    if (!known()) {
      return new Interval(value, Double.NaN, Double.NaN);
    }
    double reach = widening * student.inverseCumulativeProbability(UPPER);
    return new Interval(
        value,
        quantile(sorted, NORMAL.cumulativeProbability(2 * bias - reach)),
        quantile(sorted, NORMAL.cumulativeProbability(2 * bias + reach)));
  }

  /** The distance of the replicates' median from the value, in standard normal deviations. */
  private double bias() {
    return NORMAL.inverseCumulativeProbability(shareBelow(value));
  }

  /** In (0, 1), since a further replicate might lie beyond all others. */
  private double shareBelow(double point) {
    double below = 0;
    for (double replicate : sorted) {
      below += replicate < point ? 1 : replicate == point ? 0.5 : 0;
    }
    return (below + 0.5) / (sorted.length + 1);
  }

  /**
   * Two-sided bootstrap p-value of the null hypothesis that the true value is 0: 1 minus the
   * confidence level of the interval that just reaches 0. NaN where there is no interval.
   */
  double pValue() {
    if (!known()) {
      return Double.NaN;
    }
    double reach = NORMAL.inverseCumulativeProbability(shareBelow(0)) - 2 * bias();
    return 2 * student.survivalProbability(Math.abs(reach) / widening);
  }

  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
