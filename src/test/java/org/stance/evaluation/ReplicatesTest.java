package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.stance.metrics.Interval;

/**
 * From numpy 2.4 and scipy 1.17, for replicates {@code d}, a value {@code v} and {@code g} groups:
 *
 * <pre>
 * below = lambda p: ((d < p).sum() + .5 * (d == p).sum() + .5) / (len(d) + 1)
 * w = sqrt(g / (g - 1)); k = int(g - 1); b = norm.ppf(below(v)); reach = w * t.ppf(.975, k)
 * interval = quantile(d, norm.cdf(2 * b - reach)), quantile(d, norm.cdf(2 * b + reach))
 * chance = 2 * t.sf(abs(norm.ppf(below(0)) - 2 * b) / w, k)
 * </pre>
 */
class ReplicatesTest {
  private static final Offset<Double> NEAR = within(1e-8);
  private static final double[] DRAWN = {
    3, 9, 4, 7, 12, 6, 5, 8, 10, 6, 11, 7, 9, 5, 8, 7, 6, 14, 2
  };

  private static void assertInterval(Interval interval, double value, double low, double high) {
    assertThat(interval.value()).isEqualTo(value);
    assertThat(interval.low()).isCloseTo(low, NEAR);
    assertThat(interval.high()).isCloseTo(high, NEAR);
  }

  @Test
  void replicatesBelowTheValueMoveTheIntervalUp() {
    Replicates replicates = new Replicates(8, DRAWN, 8.6);
    assertInterval(replicates.interval(), 8, 2.5432989283466756, 13.9708782075882);
    assertInterval(replicates.uncorrected(), 8, 2.1070120353385926, 13.785975929322817);
    assertThat(replicates.upperShare()).isCloseTo(0.9940548869256337, NEAR);
    assertThat(replicates.pValue()).isCloseTo(0.04465564848002662, NEAR);
  }

  @Test
  void aValueAtTheMedianNeedsNoCorrection() {
    double[] drawn = {-3, 3, -2, 1, 6, 0, -1, 2, 4, 0, 5, 1, 3, -1, 2, 1, 0, 8, -4};
    Replicates replicates = new Replicates(1, drawn, 8.6);
    assertInterval(replicates.interval(), 1, -3.8929879646614074, 7.785975929322817);
    assertThat(replicates.pValue()).isCloseTo(0.7278717405522868, NEAR);
  }

  @Test
  void fewerThanTwoGroupsSpareOneDegreeOfFreedom() {
    double[] drawn = {-3, 3, -2, 1, 6, 0, -1, 2, 4, 0, 5, 1, 3, -1, 2, 1, 0, 8, -4};
    Replicates replicates = new Replicates(2.5, drawn, 1.4);
    assertInterval(replicates.interval(), 2.5, -4, 8);
    assertThat(replicates.pValue()).isCloseTo(0.5285232174974571, NEAR);
  }

  @Test
  void replicatesWithoutTheFigureDoNotCount() {
    double[] some = {Double.NaN, 3, Double.NaN, 5, 4};
    Replicates replicates = new Replicates(4, some, 30);
    assertThat(replicates.interval())
        .isEqualTo(new Replicates(4, new double[] {3, 5, 4}, 30).interval());
    assertThat(replicates.drawn()).isEqualTo(some);
  }

  @Test
  void aFigureThatIsUndefinedHasNoInterval() {
    Replicates replicates = new Replicates(Double.NaN, DRAWN, 30);
    Interval none = new Interval(Double.NaN, Double.NaN, Double.NaN);
    assertThat(replicates.interval()).isEqualTo(none);
    assertThat(replicates.uncorrected()).isEqualTo(none);
    assertThat(replicates.pValue()).isNaN();
  }
}
