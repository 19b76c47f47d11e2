package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {
  private static final List<double[]> PROBABILITIES =
      List.of(
          new double[] {0.9, 0.1, 0},
          new double[] {0.8, 0.2, 0},
          new double[] {0.3, 0.7, 0},
          new double[] {0.4, 0.6, 0});

  @Test
  void macroF1IsTheMeanOverAllLabels() {
    Quality quality = Quality.of(PROBABILITIES, new int[] {0, 0, 1, 0});
    // F1 of label 0: 2*2/(3+2); of label 1: 2*1/(1+2); 0 for label 2, which never occurs.
    assertThat(quality.macroF1()).isCloseTo((0.8 + 2 / 3.0) / 3, within(1e-12));
    assertThat(quality.accuracy()).isEqualTo(0.75);
  }

  @Test
  void confusionCountsGoldByPredicted() {
    Quality quality = Quality.of(PROBABILITIES, new int[] {0, 0, 1, 0});
    assertThat(quality.confusion())
        .containsExactly(List.of(2, 1, 0), List.of(0, 1, 0), List.of(0, 0, 0));
    assertThat(quality.rows()).isEqualTo(4);
  }

  /**
   * Standard deviations over resampled rows:
   *
   * <pre>
   * import numpy as np
   * c = np.array([[50, 10, 5], [8, 60, 12], [2, 9, 44]])
   * f = lambda m: np.mean([2 * m[i, i] / (m[i].sum() + m[:, i].sum()) for i in range(3)])
   * r = np.random.default_rng(1).multinomial(200, c.ravel() / 200, 200000).reshape(-1, 3, 3)
   * m = [f(x) for x in r]; a = [x.trace() / 200 for x in r]
   * print(f(c), 1.96 * np.std(m), c.trace() / 200, 1.96 * np.std(a))
   * </pre>
   */
  @Test
  void intervalsAreThoseThatResamplingRowsGives() {
    Quality quality =
        new Quality(List.of(List.of(50, 10, 5), List.of(8, 60, 12), List.of(2, 9, 44)), 0);
    assertThat(quality.macroF1Interval())
        .containsExactly(new double[] {0.7127, 0.8295}, within(0.002));
    assertThat(quality.accuracyInterval())
        .containsExactly(new double[] {0.7118, 0.8282}, within(0.002));
  }

  @Test
  void anIntervalEndsAtZeroAndOne() {
    Quality allRight = new Quality(List.of(List.of(9, 0), List.of(0, 5)), 0);
    assertThat(allRight.macroF1Interval()).containsExactly(1, 1);
    assertThat(Quality.unknown(2).macroF1Interval()).containsExactly(0, 0);
  }

  @Test
  void ofNoRowsEveryFigureIsZero() {
    Quality unknown = Quality.unknown(2);
    assertThat(List.of(unknown.macroF1(), unknown.accuracy(), unknown.calibrationError()))
        .containsOnly(0.0);
  }

  @Test
  void calibrationErrorIsTheDistanceInEachBin() {
    Quality quality = Quality.of(PROBABILITIES, new int[] {0, 0, 1, 0});
    assertThat(quality.calibrationError()).isCloseTo((0.1 + 0.2 + 0.3 + 0.6) / 4, within(1e-12));
  }

  @Test
  void thresholdIsTheLowestConfidenceWithEnoughRight() {
    int[] gold = {0, 0, 1, 0};
    assertThat(Quality.reviewThreshold(PROBABILITIES, gold, 1)).isEqualTo(0.7);
    assertThat(Quality.reviewThreshold(PROBABILITIES, gold, 0.75)).isEqualTo(0.6);
  }

  @Test
  void rowsOfOneConfidenceAreReviewedTogetherInWhateverOrder() {
    double[] sure = {0.9, 0.1};
    double[] half = {0.6, 0.4};
    List<double[]> rows = List.of(half, sure, half, half);
    assertThat(Quality.reviewThreshold(rows, new int[] {0, 0, 1, 1}, 0.75)).isEqualTo(0.9);
    assertThat(Quality.reviewThreshold(rows, new int[] {0, 0, 0, 1}, 0.75)).isEqualTo(0.6);
    List<double[]> surestLast = List.of(half, half, sure);
    assertThat(Quality.reviewThreshold(surestLast, new int[] {1, 1, 0}, 0.75)).isEqualTo(0.9);
  }

  @Test
  void thresholdIsTheMedianWhereNoneIsRightOftenEnough() {
    assertThat(Quality.reviewThreshold(PROBABILITIES, new int[] {2, 2, 2, 2}, 0.75)).isEqualTo(0.7);
  }

  @Test
  void firstOfEqualsIsBest() {
    assertThat(Quality.best(new double[] {0.2, 0.4, 0.4})).isEqualTo(1);
  }
}
