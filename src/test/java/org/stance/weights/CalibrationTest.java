package org.stance.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void temperatureMakesConfidenceMatchAccuracy() {
    List<double[]> scores = new ArrayList<>();
    int[] gold = new int[1000];
    for (int row = 0; row < gold.length; row++) {
      scores.add(new double[] {10, 0});
      gold[row] = row < 800 ? 0 : 1;
    }
    Calibration calibration = Calibration.fit(scores, gold);
    assertThat(calibration.probabilities(scores.get(0))[0]).isCloseTo(0.8, within(0.002));
  }

  @Test
  void alwaysRightIsNotCertain() {
    List<double[]> scores = List.of(new double[] {1, 0}, new double[] {0, 1});
    Calibration calibration = Calibration.fit(scores, new int[] {0, 1});
    assertThat(calibration.probabilities(scores.get(0))[0]).isBetween(0.6, 0.9);
  }

  @Test
  void temperatureDividesTheScores() {
    double[] scores = {2 * Math.log(3), 0};
    assertThat(new Calibration(2).probabilities(scores))
        .containsExactly(new double[] {0.75, 0.25}, within(1e-12));
  }

  @Test
  void logLossIsTheMeanOverTheRows() {
    List<double[]> scores = List.of(new double[] {Math.log(3), 0}, new double[] {0, 1000});
    assertThat(new Calibration(1).logLoss(scores, new int[] {0, 0}))
        .isCloseTo((-Math.log(0.75) - Math.log(1e-12)) / 2, within(1e-12));
    assertThat(new Calibration(1).logLoss(List.of(), new int[0])).isZero();
  }

  @Test
  void labelThatTrainingLackedHasNoProbability() {
    assertThat(new Calibration(2).probabilities(new double[] {1, Double.NEGATIVE_INFINITY, 1}))
        .containsExactly(0.5, 0, 0.5);
  }

  @Test
  void hugeScoresDoNotOverflow() {
    assertThat(new Calibration(1).probabilities(new double[] {1e5, -1e5})).containsExactly(1, 0);
  }

  @Test
  void nothingToFitLeavesScoresAsTheyAre() {
    assertThat(Calibration.fit(List.of(), new int[0])).isEqualTo(new Calibration(1));
  }

  @Test
  void temperatureIsPositive() {
    assertThatThrownBy(() -> new Calibration(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Calibration(Double.POSITIVE_INFINITY))
        .hasMessage("temperature Infinity (above 0 expected)");
    assertThatThrownBy(() -> new Calibration(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
