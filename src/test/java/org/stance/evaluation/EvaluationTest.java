package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stance.metrics.Scores;
import org.stance.task.LabelSet;
import org.stance.task.Target;

class EvaluationTest {
  private static final Resampling OPTIONS = new Resampling(7, 200);
  private final Evaluation eight = Evaluation.of(Rows.LABELS, Rows.eight(), OPTIONS);

  // The values of the next two tests were computed by a separate program in Python over the same
  // eight rows:
  //   p = [max(range(3), key=lambda i: q[i]) for q in P]
  //   logLoss = -sum(math.log(min(1-1e-15, max(1e-15, q[g]))) for q, g in zip(P, G)) / 8
  //   brier = sum(sum((x-(i==g))**2 for i, x in enumerate(q)) for q, g in zip(P, G)) / 8
  //   bins by min(14, int(max(q)*15)); ece = sum(len(b)/8 * abs(mean confidence - mean right))
  @Test
  void figuresOfEightRows() {
    assertFigure(Metric.ACCURACY, 0.625);
    assertFigure(Metric.MACRO_F1, 0.6349206349206349);
    assertFigure(Metric.STANCE_F1, 0.6190476190476191);
    assertFigure(Metric.LOG_LOSS, 4.819569999502249);
    assertFigure(Metric.BRIER, 0.5253);
    assertFigure(Metric.ECE, 0.395);
    assertFigure(Metric.COVERAGE, 0.75);
    assertFigure(Metric.SELECTIVE_ACCURACY, 5.0 / 6);
  }

  @Test
  void scoresOfEachLabel() {
    assertThat(eight.scores().perLabel())
        .containsExactly(
            new Scores.LabelScores("supportive", 2.0 / 3, 2.0 / 3, 2.0 / 3, 3),
            new Scores.LabelScores("opposed", 0.5, 2.0 / 3, 4.0 / 7, 3),
            new Scores.LabelScores("none", 1, 0.5, 2.0 / 3, 2));
  }

  private void assertFigure(Metric metric, double expected) {
    assertThat(eight.figure(metric).value()).as(metric.key()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void rowsAndGroupsAreCounted() {
    assertThat(eight.n()).isEqualTo(8);
    assertThat(eight.groups()).isEqualTo(4);
  }

  @Test
  void baselineAnswersTheCommonestLabel() {
    // Supportive and opposed have three rows each; the first in order is taken. Its F1 is
    // 2*3/(3+8), the others' 0.
    assertThat(eight.baselineLabel()).isEqualTo("supportive");
    assertThat(eight.baseline().accuracy()).isEqualTo(0.375);
    assertThat(eight.baseline().macroF1()).isCloseTo(6.0 / 33, within(1e-12));
    assertThat(eight.baseline().stanceF1()).isCloseTo(6.0 / 22, within(1e-12));
  }

  private static LabelledPrediction about(String target, String gold, double... probabilities) {
    LabelledPrediction row = Rows.row(gold, "Ana", probabilities);
    return Rows.judged(gold, row.prediction(), "Ana", new Target(target));
  }

  @Test
  void eachTargetHasItsOwnBaseline() {
    List<LabelledPrediction> rows =
        List.of(
            about("tea", "supportive", 1, 0, 0),
            about("tea", "supportive", 0, 1, 0),
            about("rain", "opposed", 0, 1, 0),
            about("rain", "none", 0, 1, 0));
    Evaluation evaluation = Evaluation.of(Rows.LABELS, rows, OPTIONS);
    assertThat(evaluation.baseline().accuracy()).isEqualTo(0.5);
    assertThat(evaluation.targetBaseline().map(Scores::accuracy)).contains(0.75);
    assertThat(eight.targetBaseline()).isEmpty();
  }

  @Test
  void nothingBeyondEachTargetsCommonestLabelIsTold() {
    List<LabelledPrediction> rows =
        List.of(
            about("tea", "supportive", 1, 0, 0),
            about("tea", "supportive", 1, 0, 0),
            about("rain", "opposed", 0, 1, 0));
    assertThat(Evaluation.of(Rows.LABELS, rows, OPTIONS).warnings())
        .contains("accuracy is not above always predicting each target's most frequent label");
  }

  @Test
  void moreThanEachTargetsCommonestLabelIsNoWarning() {
    List<LabelledPrediction> rows =
        List.of(
            about("tea", "supportive", 1, 0, 0),
            about("tea", "none", 0, 0, 1),
            about("rain", "opposed", 0, 1, 0));
    assertThat(warnings(rows)).noneMatch(warning -> warning.startsWith("accuracy"));
  }

  @Test
  void everyFigureIsFoundByItsName() {
    for (Metric metric : Metric.values()) {
      assertThat(Metric.of(metric.key())).contains(metric);
    }
    assertThat(Metric.of("MACRO_F1")).isEmpty();
    assertThat(Metric.ECE.key()).isEqualTo("ece");
  }

  @Test
  void reliabilityHoldsEveryRowOnce() {
    assertThat(eight.reliability()).hasSize(15);
    assertThat(eight.reliability().stream().mapToLong(Evaluation.ReliabilityBin::count))
        .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 2L, 1L, 0L, 1L, 1L, 0L, 1L, 0L, 2L);
    Evaluation.ReliabilityBin last = eight.reliability().get(14);
    assertThat(last).isEqualTo(new Evaluation.ReliabilityBin(14.0 / 15, 1, 2, 0.98, 0.5));
    assertThat(eight.reliability().get(7))
        .isEqualTo(new Evaluation.ReliabilityBin(7.0 / 15, 8.0 / 15, 1, 0.5, 1));
  }

  @Test
  void nothingCoveredCountsAsZero() {
    List<LabelledPrediction> rows = List.of(Rows.reviewed("none", "Ana", .1, .1, .8));
    Evaluation evaluation = Evaluation.of(Rows.LABELS, rows, OPTIONS);
    assertThat(evaluation.figure(Metric.COVERAGE).value()).isZero();
    assertThat(evaluation.figure(Metric.SELECTIVE_ACCURACY).value()).isZero();
  }

  @Test
  void aLabelWithoutRowsCountsInMacroF1() {
    List<LabelledPrediction> rows =
        List.of(Rows.row("supportive", "Ana", 1, 0, 0), Rows.row("opposed", "Ben", 0, 1, 0));
    Evaluation evaluation = Evaluation.of(Rows.LABELS, rows, OPTIONS);
    assertThat(evaluation.scores().macroF1()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(evaluation.scores().stanceF1()).isEqualTo(1);
    assertThat(evaluation.warnings())
        .contains("label \"none\" has no rows: its F1 counts as 0 in the means");
  }

  @Test
  void noRowsAreRefused() {
    assertThatThrownBy(() -> Evaluation.of(Rows.LABELS, List.of(), OPTIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no row to evaluate (at least one expected)");
  }

  @Test
  void aLabelOfAnotherTaskIsRefused() {
    assertThatThrownBy(
            () -> Evaluation.of(Rows.LABELS, List.of(Rows.row("pro", "Ana", 1, 0, 0)), OPTIONS))
        .hasMessage("label \"pro\" (one of [supportive, opposed, none] expected)");
  }

  @Test
  void aPredictionOverOtherLabelsIsRefused() {
    assertThatThrownBy(() -> Evaluation.of(LabelSet.DEFAULT, Rows.eight(), OPTIONS))
        .hasMessageStartingWith("prediction over [supportive, opposed, none]");
  }

  @Test
  void fewRowsGroupsAndLittleSupportAreTold() {
    assertThat(eight.warnings())
        .containsExactly(
            "only 8 rows (below 100): read the intervals first",
            "only 4 groups: the intervals are likely too narrow",
            "label \"supportive\" has only 3 rows (below 20)",
            "label \"opposed\" has only 3 rows (below 20)",
            "label \"none\" has only 2 rows (below 20)");
  }

  /** Every tenth row is predicted wrong; twenty rows are of "none", the others are shared out. */
  private static List<LabelledPrediction> rows(int rows, int groups) {
    List<LabelledPrediction> list = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int gold = i < 20 ? 2 : i % 2;
      int predicted = i % 10 == 0 ? (gold + 1) % 3 : gold;
      double[] probabilities = new double[3];
      probabilities[predicted] = 1;
      list.add(Rows.row(Rows.LABELS.labels().get(gold), "g" + i % groups, probabilities));
    }
    return list;
  }

  private static List<String> warnings(List<LabelledPrediction> rows) {
    return Evaluation.of(Rows.LABELS, rows, OPTIONS).warnings();
  }

  @Test
  void enoughOfEverythingLeavesNothingToSay() {
    assertThat(warnings(rows(100, 30))).isEmpty();
    assertThat(warnings(rows(99, 29)))
        .containsExactly(
            "only 99 rows (below 100): read the intervals first",
            "only 29 groups: the intervals are likely too narrow");
    assertThat(warnings(rows(100, 30).subList(1, 100)))
        .containsExactly(
            "only 99 rows (below 100): read the intervals first",
            "label \"none\" has only 19 rows (below 20)");
  }

  @Test
  void whereNoReplicateDiffersThatIsTold() {
    List<LabelledPrediction> right = rows(180, 30).stream().filter(Rows::isRight).toList();
    assertThat(warnings(right))
        .contains("all replicates have the same accuracy: its interval says nothing");
  }

  @Test
  void oneGroupAndOneRowOfALabelAreTold() {
    assertThat(warnings(rows(21, 1)))
        .containsExactly(
            "only 21 rows (below 100): read the intervals first",
            "all rows are in one group: there are no intervals",
            "label \"supportive\" has only 1 row (below 20)",
            "label \"opposed\" has no rows: its F1 counts as 0 in the means",
            "accuracy is not above always predicting \"none\"");
  }

  @Test
  void aFigureThatWasNotComputedIsRefused() {
    Evaluation bare =
        new Evaluation(
            1,
            eight.confusion(),
            eight.scores(),
            Map.of(),
            List.of(),
            eight.riskCoverage(),
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(() -> bare.figure(Metric.ECE)).hasMessage("ece was not computed");
  }

  @Test
  void worseThanTheBaselineIsTold() {
    List<LabelledPrediction> rows = Rows.groups(40, 4, 20);
    assertThat(Evaluation.of(Rows.LABELS, rows, OPTIONS).warnings())
        .containsExactly(
            "label \"none\" has no rows: its F1 counts as 0 in the means",
            "accuracy is not above always predicting \"supportive\"");
  }
}
