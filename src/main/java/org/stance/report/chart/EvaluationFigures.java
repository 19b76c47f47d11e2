package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.stance.evaluation.Evaluation;

/** The charts of an evaluation, in the order in which a reader asks for them. */
public final class EvaluationFigures {
  private static final String METRICS =
      "The dot is the metric and the line its 95% interval: the range in which it would likely lie"
          + " for another sample of such rows. Further right is better. The upright tick is a"
          + " baseline that ignores the text.";
  private static final String LABELS =
      "Precision: of the rows predicted to have the label, the share that has it. Recall: of the"
          + " rows that have it, the share that was found. F1 is high only if both are.";
  private static final String CONFUSION =
      "Each line of the chart holds the rows with one gold label, by predicted label; percentages"
          + " are of that line. The diagonal is correct; a dark cell elsewhere is a frequent"
          + " confusion.";
  private static final String RELIABILITY =
      "On the dashed line the model is perfectly calibrated: of predictions made with confidence"
          + " 0.8, 80% are correct. Dots below it are overconfident, dots above it underconfident;"
          + " open dots have fewer than 10 rows.";
  private static final String RISK_COVERAGE =
      "At the right are all rows, further left only the most confident ones: a line that rises to"
          + " the left shows that confidence separates correct predictions from wrong ones. The ring"
          + " marks the share of rows for which the model asks for no review.";
  private static final String LEARNING_CURVE =
      "Models trained on a part of the labels, all evaluated on the same held-out rows; the line"
          + " through a dot is its 95% interval. Where the curve still rises at the right, more"
          + " labels should help.";

  private EvaluationFigures() {}

  public static List<Figure> of(Evaluation evaluation) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(MetricsChart.of(evaluation), METRICS, Table.headline(evaluation)));
    figures.add(
        new Figure(
            LabelChart.of(evaluation.scores().perLabel()), LABELS, Table.perLabel(evaluation)));
    figures.add(
        new Figure(
            ConfusionChart.of(evaluation.confusion()), CONFUSION, Table.confusion(evaluation)));
    figures.add(
        new Figure(
            ReliabilityChart.of(evaluation.reliability()),
            RELIABILITY,
            Table.reliability(evaluation)));
    figures.add(
        new Figure(
            RiskCoverageChart.of(evaluation),
            RISK_COVERAGE,
            Table.riskCoverage(evaluation.riskCoverage())));
    evaluation
        .learningCurve()
        .map(
            curve ->
                new Figure(
                    LearningCurveChart.of(curve), LEARNING_CURVE, Table.learningCurve(curve)))
        .ifPresent(figures::add);
    return figures;
  }
}
