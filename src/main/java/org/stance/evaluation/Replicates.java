package org.stance.evaluation;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.stance.metrics.Interval;

/**
 * A figure over all rows, and the same over each resampled set of groups. Immutable.
 *
 * <p>Its interval is the bias-corrected percentile interval (Efron and Tibshirani 1993, An
 * Introduction to the Bootstrap, 14.3, without acceleration, which misleads where groups differ
 * much in size), widened as Student's t is beside the normal distribution, since quantiles of
 * replicates are too narrow for few groups (Hesterberg 2015, What Teachers Should Know About the
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
   * @param value over all rows; NaN where it is undefined
   * @param drawn over each resampled set; those that are NaN don't count
   * @param groups how many groups of equal size the rows are worth
   */
  Replicates(double value, double[] drawn, double groups) {
    this.value = value;
    this.drawn = drawn;
    this.sorted = Arrays.stream(drawn).filter(each -> !Double.isNaN(each)).sorted().toArray();
    double spared = Math.max(1, groups - 1);
    this.student = TDistribution.of((int) spared);
    this.widening = Math.sqrt((spared + 1) / spared);
  }

  double value() {
    return value;
  }

  /** As they were drawn: those of several figures at one place are of one resample. */
  double[] drawn() {
    return drawn;
  }

  /** Which share of the replicates lies below the 95% interval's upper end, by few groups wider. */
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

  /** The same without correction, for a figure that resampling lifts out of all proportion. */
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

  /** How far the replicates' median lies from the value, in normal deviations. */
  private double bias() {
    return NORMAL.inverseCumulativeProbability(shareBelow(value));
  }

  /** Never 0 or 1, since another replicate might lie beyond all others. */
  private double shareBelow(double point) {
    double below = 0;
    for (double each : sorted) {
      below += each < point ? 1 : each == point ? 0.5 : 0;
    }
    return (below + 0.5) / (sorted.length + 1);
  }

  /**
   * How often chance alone, the truth being 0, takes the figure as far from 0 as it is, on either
   * side: 1 minus the coverage of the interval that just reaches 0. NaN where there is no interval.
   */
  double chance() {
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
