package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stance.metrics.Interval;

class BootstrapTest {
  private static final Bootstrap.Options OPTIONS = Bootstrap.Options.DEFAULT;

  private static Interval accuracy(List<LabelledPrediction> rows, Bootstrap.Options options) {
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
  void sameSeedSameIntervals() {
    List<LabelledPrediction> rows = Rows.groups(57, 3, 31);
    assertThat(Evaluation.of(Rows.LABELS, rows, OPTIONS))
        .isEqualTo(Evaluation.of(Rows.LABELS, rows, OPTIONS))
        .isNotEqualTo(Evaluation.of(Rows.LABELS, rows, new Bootstrap.Options(2, 2000)));
  }

  @Test
  void oneGroupHasNoInterval() {
    Interval interval = accuracy(Rows.groups(1, 10, 1), OPTIONS);
    assertThat(interval.value()).isEqualTo(1);
    assertThat(interval.known()).isFalse();
  }

  @Test
  @Tag("simulation")
  void intervalsHoldTheTruthAsOftenAsTheyPromise() {
    // Each group has its own chance of being right, drawn from 0.4 to 1: the truth is 0.7. 95% of
    // 400 is 380, give or take three standard deviations of 4.4. IntervalCoverageTest has more.
    SplittableRandom random = new SplittableRandom(11);
    int held = 0;
    for (int set = 0; set < 400; set++) {
      Interval interval = accuracy(simulate(random), new Bootstrap.Options(set, 400));
      held += interval.low() <= 0.7 && 0.7 <= interval.high() ? 1 : 0;
    }
    assertThat(held).isBetween(367, 393);
  }

  private static List<LabelledPrediction> simulate(SplittableRandom random) {
    List<LabelledPrediction> rows = new ArrayList<>();
    for (int group = 0; group < 40; group++) {
      double chance = 0.4 + 0.6 * random.nextDouble();
      int size = 1 + random.nextInt(6);
      for (int i = 0; i < size; i++) {
        boolean right = random.nextDouble() < chance;
        double supportive = right ? 0.8 : 0.1;
        rows.add(Rows.row("supportive", "g" + group, supportive, 0.9 - supportive, 0.1));
      }
    }
    return rows;
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
    assertThat(twoSums(new double[] {1, 0}, new double[] {0, 1}, new double[] {4, 2}).equalGroups())
        .isCloseTo(64.0 / 38, within(1e-12));
    assertThat(twoSums(new double[2], new double[2]).equalGroups()).isZero();
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
    assertThat(new Bootstrap.Options(1, 1).replicates()).isEqualTo(1);
    assertThat(new Interval(0.5, 0.5, 0.5).known()).isTrue();
  }

  @Test
  void impossibleIntervalsAndOptionsAreRefused() {
    assertThatThrownBy(() -> new Interval(0.5, 0.7, 0.3)).hasMessage("interval 0.7 to 0.3");
    assertThatThrownBy(() -> new Interval(0.5, Double.NaN, 0.3)).hasMessage("interval NaN to 0.3");
    assertThatThrownBy(() -> new Bootstrap.Options(1, 0))
        .hasMessage("0 replicates (1 or more expected)");
  }
}
