package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConfusionQuantifierTest {
  private static final double[][] RATES = {{0.8, 0.2}, {0.3, 0.7}};

  @Test
  void withinZeroToOneSharesAreThoseOfTheInvertedMatrix() {
    // 0.3 + 0.5 p = 0.6
    assertThat(ConfusionQuantifier.shares(new double[] {60, 40}, RATES))
        .containsExactly(new double[] {0.6, 0.4}, within(1e-4));
  }

  @Test
  void beyondItTheNearestPossibleShareIsLikeliest() {
    assertThat(ConfusionQuantifier.shares(new double[] {90, 10}, RATES))
        .containsExactly(new double[] {1, 0}, within(1e-4));
  }

  @Test
  void aFaultlessClassifierNeedsNoCorrection() {
    double[][] faultless = {{1 - 1e-9, 1e-9}, {1e-9, 1 - 1e-9}};
    assertThat(ConfusionQuantifier.shares(new double[] {3, 1}, faultless))
        .containsExactly(new double[] {0.75, 0.25}, within(1e-6));
  }

  @Test
  void threeLabelsSumToOne() {
    double[][] rates = {{0.6, 0.3, 0.1}, {0.2, 0.6, 0.2}, {0.1, 0.2, 0.7}};
    // 0.5, 0.3 and 0.2 of the labels, seen through the rates.
    double[] shares = ConfusionQuantifier.shares(new double[] {38, 37, 25}, rates);
    assertThat(shares).containsExactly(new double[] {0.5, 0.3, 0.2}, within(1e-3));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
  }
}
