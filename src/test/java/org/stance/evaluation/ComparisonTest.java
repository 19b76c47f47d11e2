package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stance.evaluation.Comparison.Difference;
import org.stance.evaluation.Comparison.RowAnswer;
import org.stance.evaluation.Comparison.Winner;
import org.stance.metrics.Interval;
import org.stance.prediction.Prediction;
import org.stance.task.LabelSet;

class ComparisonTest {
  private static final LabelSet LABELS = new LabelSet(List.of("supportive", "opposed"));
  private static final Resampling OPTIONS = new Resampling(1, 2000);

  private static RowAnswer answer(boolean right) {
    return right ? new RowAnswer("supportive", .8) : new RowAnswer("opposed", .4);
  }

  private static Comparison.PairedRow row(boolean a, boolean b, String group) {
    return new Comparison.PairedRow("supportive", answer(a), answer(b), group);
  }

  /** Rows that both have right, that A alone, and that B alone has right, each its own group. */
  private static List<Comparison.PairedRow> rows(int both, int onlyA, int onlyB) {
    List<Comparison.PairedRow> rows = new ArrayList<>();
    for (int i = 0; i < both + onlyA + onlyB; i++) {
      rows.add(row(i < both + onlyA, i < both || i >= both + onlyA, "g" + i));
    }
    return rows;
  }

  private static Comparison compare(List<Comparison.PairedRow> rows) {
    return Comparison.of(LABELS, rows, OPTIONS);
  }

  private static Difference of(Metric metric, Comparison comparison) {
    return comparison.differences().stream().filter(d -> d.metric() == metric).findFirst().get();
  }

  @Test
  void figuresAreThoseOfEachModel() {
    Comparison comparison = compare(rows(4, 1, 3));
    Difference accuracy = of(Metric.ACCURACY, comparison);
    assertThat(accuracy.a()).isEqualTo(5.0 / 8);
    assertThat(accuracy.b()).isEqualTo(7.0 / 8);
    assertThat(accuracy.gain().value()).isEqualTo(2.0 / 8);
    Difference loss = of(Metric.LOG_LOSS, comparison);
    assertThat(loss.a()).isCloseTo(-(5 * Math.log(.8) + 3 * Math.log(.4)) / 8, within(1e-12));
    assertThat(comparison.onlyA()).isEqualTo(1);
    assertThat(comparison.onlyB()).isEqualTo(3);
  }

  @Test
  void eachGoldLabelCountsInMacroF1() {
    RowAnswer supportive = new RowAnswer("supportive", .8);
    RowAnswer opposed = new RowAnswer("opposed", .8);
    List<Comparison.PairedRow> rows =
        List.of(
            new Comparison.PairedRow("supportive", supportive, supportive, "g1"),
            new Comparison.PairedRow("opposed", opposed, opposed, "g2"),
            new Comparison.PairedRow("opposed", opposed, supportive, "g3"));
    Difference macroF1 = of(Metric.MACRO_F1, compare(rows));
    assertThat(macroF1.a()).isEqualTo(1);
    assertThat(macroF1.b()).isEqualTo(2.0 / 3);
  }

  @Test
  void anAnswerIsTheBestLabelAndTheGoldLabelsProbability() {
    Prediction prediction = new Prediction(LABELS, List.of(.3, .7), Optional.empty());
    assertThat(RowAnswer.of(prediction, "supportive")).isEqualTo(new RowAnswer("opposed", .3));
  }

  @Test
  void intervalIsThatOfThePairedDifference() {
    // 400 rows of which 20 and 50 differ: 0.075 +- 1.96 sqrt((70 - 30 * 30 / 400) / 400^2)
    Comparison comparison = compare(rows(330, 20, 50));
    Difference accuracy = of(Metric.ACCURACY, comparison);
    assertThat(accuracy.gain().low()).isCloseTo(0.075 - 0.0403, within(0.005));
    assertThat(accuracy.gain().high()).isCloseTo(0.075 + 0.0403, within(0.005));
    assertThat(accuracy.isSignificant()).isTrue();
    assertThat(accuracy.winner()).isEqualTo(Winner.B);
  }

  @Test
  void chanceIsThatOfTheNormalDistribution() {
    // 20 and 33 differ: z = 13 / sqrt(53 - 13 * 13 / 400) = 1.793, both sides 0.073.
    Difference accuracy = of(Metric.ACCURACY, compare(rows(347, 20, 33)));
    assertThat(accuracy.pValue()).isCloseTo(0.073, within(0.02));
    assertThat(accuracy.isSignificant()).isFalse();
    assertThat(accuracy.winner()).isEqualTo(Winner.UNKNOWN);
  }

  @Test
  void rowsThatHangTogetherProveLess() {
    List<Comparison.PairedRow> apart = rows(330, 20, 50);
    List<Comparison.PairedRow> together = new ArrayList<>();
    for (int i = 0; i < apart.size(); i++) {
      Comparison.PairedRow row = apart.get(i);
      together.add(new Comparison.PairedRow(row.gold(), row.a(), row.b(), "g" + i / 25));
    }
    assertThat(of(Metric.ACCURACY, compare(together)).isSignificant()).isFalse();
    assertThat(compare(together).groups()).isEqualTo(16);
  }

  @Test
  void lowerLossIsBetter() {
    Difference loss = of(Metric.LOG_LOSS, compare(rows(330, 20, 50)));
    assertThat(loss.gain().high()).isNegative();
    assertThat(loss.winner()).isEqualTo(Winner.B);
  }

  private static Difference gain(Metric metric, double chance, double... gain) {
    return new Difference(metric, 0, 0, new Interval(gain[0], gain[1], gain[2]), chance);
  }

  @Test
  void theBetterIsWhoGainsOrLosesLess() {
    assertThat(gain(Metric.ACCURACY, 0.01, 0.1, 0.01, 0.2).winner()).isEqualTo(Winner.B);
    assertThat(gain(Metric.ACCURACY, 0.01, -0.1, -0.2, -0.01).winner()).isEqualTo(Winner.A);
    assertThat(gain(Metric.LOG_LOSS, 0.01, 0.1, 0.01, 0.2).winner()).isEqualTo(Winner.A);
    assertThat(gain(Metric.LOG_LOSS, 0.01, -0.1, -0.2, -0.01).winner()).isEqualTo(Winner.B);
  }

  @Test
  void aDifferenceIsToldByIntervalAndChanceTogether() {
    assertThat(gain(Metric.ACCURACY, 0.049, 0.1, 0.01, 0.2).isSignificant()).isTrue();
    assertThat(gain(Metric.ACCURACY, 0.05, 0.1, 0.01, 0.2).isSignificant()).isFalse();
    assertThat(gain(Metric.ACCURACY, 0.01, 0.1, 0, 0.2).isSignificant()).isFalse();
    assertThat(gain(Metric.ACCURACY, 0.01, -0.1, -0.2, 0).isSignificant()).isFalse();
  }

  @Test
  void fewRowsAndGroupsAreTold() {
    List<Comparison.PairedRow> many = rows(80, 10, 10);
    assertThat(compare(many).warnings()).isEmpty();
    assertThat(compare(many.subList(0, 99)).warnings())
        .containsExactly("only 99 rows (below 100): read the intervals first");
    assertThat(new Comparison(100, 10, List.of(), 0, 0).warnings()).isEmpty();
    assertThat(new Comparison(100, 9, List.of(), 0, 0).warnings())
        .containsExactly("only 9 groups: intervals and p-values are rough");
  }

  @Test
  void equalModelsAreLevel() {
    Comparison comparison = compare(rows(30, 0, 0));
    for (Difference difference : comparison.differences()) {
      assertThat(difference.gain()).isEqualTo(new Interval(0, 0, 0));
      assertThat(difference.pValue()).isEqualTo(1);
      assertThat(difference.isSignificant()).isFalse();
    }
    assertThat(comparison.mcNemar()).isEqualTo(1);
  }

  @Test
  void oneGroupTellsNoWinner() {
    List<Comparison.PairedRow> rows = List.of(row(false, true, "Ana"), row(false, true, "Ana"));
    assertThat(of(Metric.ACCURACY, compare(rows)).isSignificant()).isFalse();
    assertThat(compare(rows).findings())
        .contains(
            "B is ahead by 100.0 points of accuracy; with one group, significance is unknown");
    assertThat(compare(rows).warnings())
        .contains(
            "all rows are in one group: there are no intervals, and no difference is significant");
  }

  @Test
  void mcNemarIsTheBinomialTest() {
    // scipy 1.10: stats.binomtest(9, 30).pvalue and so on
    assertThat(compare(rows(10, 9, 21)).mcNemar()).isCloseTo(0.042773945257067694, within(1e-12));
    assertThat(compare(rows(0, 6, 0)).mcNemar()).isCloseTo(0.03125, within(1e-12));
    assertThat(compare(rows(1, 5, 5)).mcNemar()).isEqualTo(1);
    Comparison large = new Comparison(2000, 2000, List.of(), 900, 1000);
    assertThat(large.mcNemar()).isCloseTo(0.0231088451089012, within(1e-9));
  }

  @Test
  @Tag("slow")
  void ofEqualModelsOneIsCalledBetterAsSeldomAsPromised() {
    // 5% of 400, give or take three standard deviations of 4.4.
    SplittableRandom random = new SplittableRandom(5);
    int called = 0;
    for (int set = 0; set < 400; set++) {
      List<Comparison.PairedRow> rows = new ArrayList<>();
      for (int group = 0; group < 30; group++) {
        double a = random.nextDouble();
        double b = random.nextDouble();
        for (int i = 0; i < 4; i++) {
          rows.add(row(random.nextDouble() < a, random.nextDouble() < b, "g" + group));
        }
      }
      Comparison comparison = Comparison.of(LABELS, rows, new Resampling(set, 400));
      called += of(Metric.ACCURACY, comparison).isSignificant() ? 1 : 0;
    }
    assertThat(called).isBetween(7, 33);
  }

  @Test
  void noRowsAndUnknownLabelsAreRefused() {
    assertThatThrownBy(() -> compare(List.of()))
        .hasMessage("no row to compare on (at least one expected)");
    Comparison.PairedRow strange =
        new Comparison.PairedRow("none", answer(true), answer(true), "a");
    assertThatThrownBy(() -> compare(List.of(strange)))
        .hasMessage("label \"none\" (one of [supportive, opposed] expected)");
  }
}
