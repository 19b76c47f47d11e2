package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbsoluteSumTest {
  private static final int DRAWN = 500;

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
    return new AbsoluteSum(parts).interval();
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

  @Test
  void withoutReplicatesThereAreNoEnds() {
    Interval one = new AbsoluteSum(List.of(new Replicates(-0.1, new double[0], 1))).interval();
    assertThat(one.value()).isEqualTo(0.1);
    assertThat(one.low()).isNaN();
  }
}
