package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stance.metrics.ConfusionMatrix;
import org.stance.task.LabelSet;

class ErrorRatesTest {
  private static final ErrorRates RATES =
      new ErrorRates(
          new ConfusionMatrix(
              new LabelSet(List.of("yes", "no")), List.of(List.of(7L, 2L), List.of(0L, 19L))));

  @Test
  void halfARowOfEveryLabelIsAdded() {
    assertThat(RATES.expected()[0]).containsExactly(new double[] {0.75, 0.25}, within(1e-12));
    assertThat(RATES.expected()[1]).containsExactly(new double[] {0.025, 0.975}, within(1e-12));
  }

  /** Mean and variance of a Beta distribution with 7.5 and 2.5. */
  @Test
  void drawnRatesHaveTheMeanAndSpreadOfThePosterior() {
    SplittableRandom random = new SplittableRandom(1);
    int draws = 20_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double rate = RATES.drawn(random)[0][0];
      sum += rate;
      squares += rate * rate;
    }
    double mean = sum / draws;
    assertThat(mean).isCloseTo(0.75, within(0.003));
    assertThat(squares / draws - mean * mean).isCloseTo(0.75 * 0.25 / 11, within(0.001));
  }

  @Test
  void whatWasNeverSeenIsDrawnSeldomButDrawn() {
    double[] row = RATES.drawn(new SplittableRandom(2))[1];
    assertThat(row[0]).isPositive().isLessThan(0.3);
    assertThat(row[0] + row[1]).isCloseTo(1, within(1e-12));
  }
}
