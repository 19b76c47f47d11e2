package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.metrics.Interval;

class CalibrationErrorIntervalTest {
  private static final int DRAWN = 200;

  /** Ten parts, each found at its truth plus noise of the given size. */
  private static Interval interval(double truth, double noise, Random random) {
    List<Replicates> parts =
        IntStream.range(0, 10)
            .mapToObj(
                part -> {
                  double found = truth / 10 + noise * random.nextGaussian();
                  double[] drawn = new double[DRAWN];
                  for (int r = 0; r < DRAWN; r++) {
                    drawn[r] = found + noise * random.nextGaussian();
                  }
                  return new Replicates(found, drawn, 1000);
                })
            .toList();
    return new CalibrationErrorInterval(parts).interval();
  }

  private static double coverage(double truth, double noise) {
    Random random = new Random(1);
    long covered =
        IntStream.range(0, 200)
            .mapToObj(i -> interval(truth, noise, random))
            .filter(one -> one.low() <= truth && truth <= one.high())
            .count();
    return covered / 200.0;
  }

  @Test
  void truthIsCoveredWhereThereIsNoDeviation() {
    assertThat(coverage(0, 0.01)).isBetween(0.93, 1.0);
  }

  @Test
  void truthIsCoveredWhereDeviationIsAsLargeAsChance() {
    assertThat(coverage(0.1, 0.01)).isBetween(0.85, 1.0);
  }

  @Test
  void truthIsCoveredWhereDeviationIsLarge() {
    assertThat(coverage(0.5, 0.01)).isBetween(0.9, 1.0);
  }

  @Test
  void intervalHoldsItsValue() {
    Interval one = interval(0.2, 0.01, new Random(2));
    assertThat(one.value()).isBetween(one.low(), one.high());
    assertThat(one.low()).isPositive();
  }

  private static void assertEnds(double[] a, double[] b, double[] expected) {
    Interval one =
        new CalibrationErrorInterval(
                List.of(new Replicates(expected[0], a, 30), new Replicates(expected[1], b, 30)))
            .interval();
    assertThat(one.value()).isCloseTo(expected[2], within(1e-12));
    assertThat(one.low()).isCloseTo(expected[3], within(1e-7));
    assertThat(one.high()).isCloseTo(expected[4], within(1e-7));
  }

  @Test
  void endsAreTheMultiplesUnderWhichWhatWasFoundIsUsual() {
    // numpy and scipy: w = sqrt(30 / 29); up = norm.cdf(w * t.ppf(.975, 29))
    // s = lambda f, q: quantile(abs(f * found + drawn - found).sum(0), q)
    // ends: v * brentq(lambda f: s(f, q) - v, 0, 8) for q = up and 1 - up, 0 where s(0, q) >= v
    assertEnds(
        new double[] {.12, .08, .15, .05, .11},
        new double[] {-.25, -.18, -.2, -.15, -.22},
        new double[] {.1, -.2, .3, 0.23150031202225774, 0.39549906393322715});
    assertEnds(
        new double[] {.02, .28, .15, -.05, .31},
        new double[] {-.45, -.18, .2, -.15, -.22},
        new double[] {.1, -.2, .3, 0, 0.6387476598330678});
  }

  @Test
  void theHigherEndIsNeverBelowWhatWasFound() {
    assertEnds(
        new double[] {.30, -.28, .15, -.05, .11},
        new double[] {-.25, .18, -.2, .15, -.22},
        new double[] {.05, -.02, .07, 0, .07});
  }

  @Test
  void withoutReplicatesThereAreNoEnds() {
    Interval one =
        new CalibrationErrorInterval(List.of(new Replicates(-0.1, new double[0], 1))).interval();
    assertThat(one.value()).isEqualTo(0.1);
    assertThat(one.low()).isNaN();
  }
}
