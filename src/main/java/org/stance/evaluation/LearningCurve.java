package org.stance.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.metrics.Interval;
import org.stance.task.LabelSet;

/**
 * How macro-F1 grows with the labels that were trained on. Immutable.
 *
 * @param points from the fewest labels to all of them, at least two
 * @param lastDoubling what all labels gave over half of them: the difference of macro-F1 on the
 *     same rows, with its 95% interval
 */
public record LearningCurve(List<CurvePoint> points, Interval lastDoubling) {
  /**
   * One size of the training data.
   *
   * @param share the part of the rows that were there to train on, above 0 to 1
   * @param rows how many these were, in the mean over the folds
   * @param macroF1 how good the models were on all held-out rows
   */
  public record CurvePoint(double share, long rows, Interval macroF1) {}

  /** Copies the points. */
  public LearningCurve {
    points = List.copyOf(points);
  }

  /**
   * Judges every size on the same held-out rows.
   *
   * @param labels the labels of the task
   * @param parts the sizes from the fewest to all, of which one is half of all, each with the same
   *     rows in the same order
   * @param options how the intervals are drawn
   * @return the curve
   * @throws IllegalArgumentException if there is no size with half of the labels, or a row can't be
   *     evaluated
   */
  public static LearningCurve of(
      LabelSet labels, List<NestedCrossValidation.TrainedShare> parts, Bootstrap.Options options) {
    List<CurvePoint> points = new ArrayList<>();
    for (NestedCrossValidation.TrainedShare part : parts) {
      Interval macroF1 = Evaluation.of(labels, part.judged(), options).figure(Metric.MACRO_F1);
      points.add(new CurvePoint(part.share(), part.rows(), macroF1));
    }
    List<LabelledPrediction> half =
        parts.stream()
            .filter(part -> part.share() == 0.5)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no half of the labels"))
            .judged();
    List<LabelledPrediction> all = parts.get(parts.size() - 1).judged();
    return new LearningCurve(points, gain(labels, half, all, options));
  }

  private static Interval gain(
      LabelSet labels,
      List<LabelledPrediction> half,
      List<LabelledPrediction> all,
      Bootstrap.Options options) {
    List<Comparison.PairedRow> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      LabelledPrediction row = all.get(i);
      rows.add(
          new Comparison.PairedRow(
              row.gold(),
              Comparison.RowAnswer.of(half.get(i).prediction(), row.gold()),
              Comparison.RowAnswer.of(row.prediction(), row.gold()),
              row.group()));
    }
    return Comparison.of(labels, rows, options).differences().stream()
        .filter(difference -> difference.metric() == Metric.MACRO_F1)
        .findFirst()
        .orElseThrow()
        .gain();
  }

  /**
   * What more labels would buy, in words.
   *
   * @return one sentence without a final full stop; it says that nobody can tell where the interval
   *     of the last doubling holds 0
   */
  public String finding() {
    CurvePoint last = points.get(points.size() - 1);
    long half = points.stream().filter(each -> each.share() == 0.5).findFirst().orElse(last).rows();
    String step =
        String.format(
            Locale.ROOT,
            "Twice the labels, %d in place of %d, changed macroF1 by %+.3f",
            last.rows(),
            half,
            lastDoubling.value());
    if (!lastDoubling.known()) {
      return step + "; with one group nobody can tell how sure that is";
    }
    String sure =
        String.format(
            Locale.ROOT,
            "%s (95%% interval %+.3f to %+.3f)",
            step,
            lastDoubling.low(),
            lastDoubling.high());
    if (lastDoubling.low() > 0) {
      return sure + ": more labels still pay, though each doubling tends to buy less than the last";
    }
    return lastDoubling.high() < 0
        ? sure + ": the added labels did harm; look at how they were given before adding more"
        : sure
            + ": chance alone may be behind it, so these rows can't tell whether more labels would"
            + " help";
  }
}
