package org.stance.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.metrics.Interval;
import org.stance.task.LabelSet;

/**
 * Macro-F1 by the number of training rows. Immutable and thread-safe.
 *
 * @param points from the smallest share of the labels to all of them, at least two
 * @param lastDoubling macro-F1 with all labels minus macro-F1 with half of them, on the same rows,
 *     with its 95% interval
 */
public record LearningCurve(List<CurvePoint> points, Interval lastDoubling) {
  /**
   * One size of the training data.
   *
   * @param share the share of the labels trained on, in (0, 1]
   * @param rows the number of training rows, averaged over the folds
   * @param macroF1 macro-F1 over all held-out rows
   */
  public record CurvePoint(double share, long rows, Interval macroF1) {}

  /**
   * Predictions of models that were trained on a share of the labels.
   *
   * @param share the share of the labels trained on, in (0, 1]
   * @param rows the number of training rows, averaged over the folds
   * @param judged the held-out rows with their predictions
   */
  public record TrainedShare(double share, long rows, List<LabelledPrediction> judged) {
    /** Copies the rows. */
    public TrainedShare {
      judged = List.copyOf(judged);
    }
  }

  /** Copies the points. */
  public LearningCurve {
    points = List.copyOf(points);
  }

  /**
   * Evaluates every size on the same held-out rows.
   *
   * @param labels the labels of the task
   * @param parts the sizes in ascending order, including a half and all of the labels, each with
   *     the same rows in the same order
   * @param options how the intervals are drawn
   * @return the curve
   * @throws IllegalArgumentException if no size has half of the labels, or a row can't be evaluated
   */
  public static LearningCurve of(LabelSet labels, List<TrainedShare> parts, Resampling options) {
    List<CurvePoint> points = new ArrayList<>();
    for (TrainedShare part : parts) {
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
      Resampling options) {
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
   * What more labels would bring, in words.
   *
   * @return one sentence, without a final full stop
   */
  public String finding() {
    CurvePoint all = points.get(points.size() - 1);
    long half =
        points.stream().filter(point -> point.share() == 0.5).findFirst().orElse(all).rows();
    String change =
        String.format(
            Locale.ROOT,
            "Twice the labels, %d instead of %d, changed macroF1 by %+.3f",
            all.rows(),
            half,
            lastDoubling.value());
    return lastDoubling.known()
        ? String.format(
            Locale.ROOT,
            "%s (95%% interval %+.3f to %+.3f): %s",
            change,
            lastDoubling.low(),
            lastDoubling.high(),
            advice())
        : change + "; with one group, its interval is unknown";
  }

  private String advice() {
    if (lastDoubling.low() > 0) {
      return "more labels still help, though each doubling tends to bring less than the last";
    }
    return lastDoubling.high() < 0
        ? "the added labels did harm; review how they were annotated before adding more"
        : "the change is not significant, so these rows don't show whether more labels would help";
  }
}
