package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stance.metrics.Interval;

class DifferenceSentenceTest {
  private static String finding(Metric metric, double chance, double... gain) {
    Interval interval = new Interval(gain[0], gain[1], gain[2]);
    return DifferenceSentence.of(new Comparison.Difference(metric, 0, 0, interval, chance));
  }

  @Test
  void aDifferenceBeyondChanceNamesTheBetter() {
    assertThat(finding(Metric.MACRO_F1, 0.025, 0.031, 0.004, 0.058))
        .isEqualTo(
            "B is better by 3.1 points of macro-F1 (0.4 to 5.8);"
                + " by chance alone, a difference this large occurs in 1 of 40 cases");
    assertThat(finding(Metric.ACCURACY, 0.0001, -0.031, -0.058, -0.004))
        .isEqualTo(
            "A is better by 3.1 points of accuracy (0.4 to 5.8);"
                + " by chance alone, a difference this large occurs in fewer than 1 of 1,000 cases");
  }

  @Test
  void anIntervalThatHoldsZeroNamesNoWinner() {
    assertThat(finding(Metric.STANCE_F1, 0.4, 0.008, -0.012, 0.029))
        .isEqualTo(
            "no significant difference in stance F1: B is ahead by 0.8 points here, but the rows are consistent"
                + " with anything from A ahead by 1.2 to B ahead by 2.9;"
                + " by chance alone, a difference this large occurs in 4 of 10 cases");
  }

  @Test
  void modelsThatAreLevelHereMayDifferElsewhere() {
    assertThat(finding(Metric.ACCURACY, 0.94, 0, -0.012, 0.029))
        .isEqualTo(
            "no significant difference in accuracy: they are level here, but the rows are"
                + " consistent with anything from A ahead by 1.2 to B ahead by 2.9; by chance alone, a difference this large occurs in 9 of 10 cases");
    assertThat(finding(Metric.ACCURACY, 0.95, 0, 0, 0.029)).endsWith(" in nearly all cases");
    assertThat(finding(Metric.ACCURACY, 0.95, 0, -0.029, 0)).contains("from A ahead by 2.9 to B");
  }

  @Test
  void anIntervalOnOneSideReachesToZero() {
    assertThat(finding(Metric.ACCURACY, 0.051, 0.03, 0.001, 0.05))
        .contains("anything from A ahead by 0.0 to B ahead by 5.0");
    assertThat(finding(Metric.ACCURACY, 0.051, -0.03, -0.05, -0.001))
        .contains("anything from A ahead by 5.0 to B ahead by 0.0");
  }

  @Test
  void lossCountsTheOtherWayRound() {
    assertThat(finding(Metric.LOG_LOSS, 0.01, -0.05, -0.09, -0.012))
        .startsWith("B is better by 0.050 of log loss (0.012 to 0.090); ");
    assertThat(finding(Metric.LOG_LOSS, 0.2, 0.05, -0.02, 0.12))
        .startsWith(
            "no significant difference in log loss: A is ahead by 0.050 here, but the rows are consistent with"
                + " anything from A ahead by 0.120 to B ahead by 0.020; ");
  }

  @Test
  void withoutIntervalOrDifferenceNothingIsClaimed() {
    assertThat(finding(Metric.ACCURACY, Double.NaN, 0, Double.NaN, Double.NaN))
        .isEqualTo("A and B have the same accuracy");
    assertThat(finding(Metric.ACCURACY, 1, 0, 0, 0)).isEqualTo("A and B have the same accuracy");
    assertThat(finding(Metric.ACCURACY, Double.NaN, -0.1, Double.NaN, Double.NaN))
        .isEqualTo(
            "A is ahead by 10.0 points of accuracy; with one group, significance is unknown");
  }

  @Test
  void oddsAreWhole() {
    assertThat(DifferenceSentence.odds(0.0009)).isEqualTo("fewer than 1 of 1,000");
    assertThat(DifferenceSentence.odds(0.001)).isEqualTo("1 of 1,000");
    assertThat(DifferenceSentence.odds(0.34)).isEqualTo("1 of 3");
    assertThat(DifferenceSentence.odds(0.35)).isEqualTo("4 of 10");
    assertThat(DifferenceSentence.odds(0.96)).isEqualTo("nearly all");
  }
}
