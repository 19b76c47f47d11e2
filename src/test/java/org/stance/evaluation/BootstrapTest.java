package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.metrics.Interval;

class BootstrapTest {
  private static final Resampling OPTIONS = Resampling.DEFAULT;

  private static Interval accuracy(List<LabelledPrediction> rows, Resampling options) {
    return Evaluation.of(Rows.LABELS, rows, options).figure(Metric.ACCURACY);
  }

  @Test
  void quantilesAreInterpolated() {
    // numpy.quantile([1, 2, 4, 8, 16], [0.025, 0.5, 0.975]) = 1.1, 4, 15.2
    double[] sorted = {1, 2, 4, 8, 16};
    assertThat(Replicates.quantile(sorted, 0.025)).isCloseTo(1.1, within(1e-12));
    assertThat(Replicates.quantile(sorted, 0.5)).isEqualTo(4);
    assertThat(Replicates.quantile(sorted, 0.975)).isCloseTo(15.2, within(1e-12));
  }

  @Test
  void independentRowsAgreeWithTheBinomial() {
    // 280 of 400 right: 0.7 +- 1.96 sqrt(0.7 * 0.3 / 400) = 0.655 to 0.745
    Interval interval = accuracy(Rows.groups(400, 1, 280), OPTIONS);
    assertThat(interval.value()).isCloseTo(0.7, within(1e-12));
    assertThat(interval.low()).isCloseTo(0.655, within(0.006));
    assertThat(interval.high()).isCloseTo(0.745, within(0.006));
  }

  @Test
  void rowsThatHangTogetherWidenTheInterval() {
    // The same 400 rows in 40 groups that are right or wrong as one: sqrt(10) times as wide.
    Interval interval = accuracy(Rows.groups(40, 10, 28), OPTIONS);
    assertThat(interval.low()).isCloseTo(0.7 - 0.142, within(0.02));
    assertThat(interval.high()).isCloseTo(0.7 + 0.142, within(0.02));
  }

  @Test
  void theSeedAloneDecidesTheIntervals() {
    // Printed by this test: every process and release must draw the same.
    List<LabelledPrediction> rows = Rows.groups(57, 3, 31);
    assertThat(accuracy(rows, new Resampling(1, 200)))
        .isEqualTo(new Interval(31 / 57.0, 0.383023111588356, 0.6842105263157895));
    assertThat(accuracy(rows, new Resampling(2, 200)))
        .isEqualTo(new Interval(31 / 57.0, 0.43859649122807015, 0.673913662551837));
  }

  @Test
  void oneGroupHasNoInterval() {
    Interval interval = accuracy(Rows.groups(1, 10, 1), OPTIONS);
    assertThat(interval.value()).isEqualTo(1);
    assertThat(interval.known()).isFalse();
  }

  private static Bootstrap twoSums(double[]... groups) {
    return Bootstrap.ofCounts(List.of(groups), 2);
  }

  @Test
  void eachReplicateHasAsManyGroupsAsThereAre() {
    Bootstrap bootstrap = twoSums(new double[] {4, 0}, new double[] {0, 4}, new double[] {4, 0});
    assertThat(bootstrap.groups()).isEqualTo(3);
    assertThat(bootstrap.total()).containsExactly(8, 4);
    List<Replicates> figures = bootstrap.replicates(UnaryOperator.identity(), OPTIONS);
    assertThat(figures).extracting(Replicates::value).containsExactly(8.0, 4.0);
    for (int i = 0; i < 2000; i++) {
      assertThat(figures.get(0).drawn()[i] + figures.get(1).drawn()[i]).isEqualTo(12);
    }
    assertThat(figures.get(0).drawn()).hasSize(2000).contains(0, 4, 8, 12);
  }

  @Test
  void unevenGroupsAreWorthFewEqualOnes() {
    // (1 + 1 + 6)^2 / (1 + 1 + 36)
    assertThat(
            twoSums(new double[] {1, 0}, new double[] {0, 1}, new double[] {4, 2})
                .effectiveGroups())
        .isCloseTo(64.0 / 38, within(1e-12));
    assertThat(twoSums(new double[2], new double[2]).effectiveGroups()).isZero();
  }

  @Test
  void percentilesAreNotCorrected() {
    List<double[]> groups =
        IntStream.range(1, 9).mapToObj(i -> new double[] {i * i, 1.0 / i}).toList();
    Bootstrap bootstrap = Bootstrap.ofCounts(groups, 2);
    List<Replicates> figures = bootstrap.replicates(UnaryOperator.identity(), OPTIONS);
    assertThat(bootstrap.percentiles(UnaryOperator.identity(), OPTIONS))
        .isEqualTo(figures.stream().map(Replicates::uncorrected).toList())
        .isNotEqualTo(figures.stream().map(Replicates::interval).toList());
  }

  @Test
  void twoGroupsHaveAnInterval() {
    assertThat(accuracy(Rows.groups(2, 10, 1), OPTIONS)).isEqualTo(new Interval(0.5, 0, 1));
  }

  @Test
  void oneReplicateAndAnEmptyStretchAreAllowed() {
    assertThat(new Resampling(1, 1).replicates()).isEqualTo(1);
    assertThat(new Interval(0.5, 0.5, 0.5).known()).isTrue();
  }

  @Test
  void impossibleIntervalsAndOptionsAreRefused() {
    assertThatThrownBy(() -> new Interval(0.5, 0.7, 0.3)).hasMessage("interval 0.7 to 0.3");
    assertThatThrownBy(() -> new Interval(0.5, Double.NaN, 0.3)).hasMessage("interval NaN to 0.3");
    assertThatThrownBy(() -> new Resampling(1, 0)).hasMessage("0 replicates (1 or more expected)");
  }
}
