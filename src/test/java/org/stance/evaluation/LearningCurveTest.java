package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.metrics.Interval;

class LearningCurveTest {
  private static final Resampling OPTIONS = new Resampling(7, 500);

  private static LearningCurve.TrainedShare part(double share, int rightGroups) {
    return new LearningCurve.TrainedShare(
        share, Math.round(200 * share), Rows.groups(40, 4, rightGroups));
  }

  private static String finding(int half, int all) {
    return LearningCurve.of(Rows.LABELS, List.of(part(.5, half), part(1, all)), OPTIONS).finding();
  }

  @Test
  void eachSizeHasItsRowsAndItsFigure() {
    LearningCurve curve =
        LearningCurve.of(Rows.LABELS, List.of(part(.5, 20), part(1, 30)), OPTIONS);
    assertThat(curve.points())
        .extracting(LearningCurve.CurvePoint::rows)
        .containsExactly(100L, 200L);
    assertThat(curve.points())
        .extracting(point -> Math.round(1000 * point.macroF1().value()))
        .containsExactly(333L, 500L);
    assertThat(curve.lastDoubling().value()).isCloseTo(1.0 / 6, within(1e-9));
  }

  @Test
  void aGainThatIsSureSpeaksForMoreLabels() {
    assertThat(finding(20, 30))
        .startsWith(
            "Twice the labels, 200 instead of 100, changed macroF1 by +0.167 (95% interval +0.")
        .endsWith("more labels still help, though each doubling tends to bring less than the last");
  }

  @Test
  void aGainThatMayBeChanceSaysSo() {
    assertThat(finding(20, 20)).endsWith("so these rows don't show whether more labels would help");
    assertThat(finding(30, 20)).contains("the added labels did harm");
  }

  private static String finding(double gain, double low, double high) {
    List<LearningCurve.CurvePoint> points =
        List.of(
            new LearningCurve.CurvePoint(0.25, 50, new Interval(0.5, 0.4, 0.6)),
            new LearningCurve.CurvePoint(0.5, 100, new Interval(0.6, 0.5, 0.7)),
            new LearningCurve.CurvePoint(1, 200, new Interval(0.7, 0.6, 0.8)));
    return new LearningCurve(points, new Interval(gain, low, high)).finding();
  }

  @Test
  void anIntervalThatTouchesZeroMayBeChance() {
    assertThat(finding(0.1, 0, 0.2))
        .isEqualTo(
            "Twice the labels, 200 instead of 100, changed macroF1 by +0.100 (95% interval +0.000"
                + " to +0.200): the change is not significant, so these rows don't show"
                + " whether more labels would help");
    assertThat(finding(-0.1, -0.2, 0)).endsWith("don't show whether more labels would help");
  }

  @Test
  void oneGroupTellsNoInterval() {
    List<LabelledPrediction> rows = Rows.groups(1, 4, 1);
    List<LearningCurve.TrainedShare> parts =
        List.of(
            new LearningCurve.TrainedShare(.5, 2, rows),
            new LearningCurve.TrainedShare(1, 4, rows));
    assertThat(LearningCurve.of(Rows.LABELS, parts, OPTIONS).finding())
        .endsWith("; with one group, its interval is unknown");
  }

  @Test
  void withoutAHalfThereIsNoCurve() {
    assertThatThrownBy(() -> LearningCurve.of(Rows.LABELS, List.of(part(1, 3)), OPTIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no half of the labels");
  }
}
