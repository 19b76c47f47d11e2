package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.LearningCurve;

/** The charts of an evaluation, in the order in which a reader wants to know. */
public final class EvaluationFigures {
  private EvaluationFigures() {}

  public static List<Figure> of(Evaluation evaluation) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            FiguresChart.of(evaluation),
            "The dot is the figure, the line its 95% interval: where another sample of such rows"
                + " would put it. Further right is better. The upright mark is what an answer"
                + " without reading would score.",
            Table.headline(evaluation)));
    figures.add(
        new Figure(
            LabelChart.of(evaluation.scores().perLabel()),
            "Precision: of the rows given the label, how many have it. Recall: of the rows that"
                + " have it, how many were given it. F1 is high only where both are.",
            Table.perLabel(evaluation)));
    figures.add(
        new Figure(
            ConfusionChart.of(evaluation.confusion()),
            "Each line holds the rows of one gold label, by what was predicted, with their share"
                + " of the line. The diagonal is right; a dark cell beside it is a habit.",
            Table.confusion(evaluation)));
    figures.add(
        new Figure(
            ReliabilityChart.of(evaluation.reliability()),
            "On the dashed line confidence keeps its word: of predictions held with 0.8, 80% are"
                + " right. Dots below it are too sure, above it too modest; open dots stand for"
                + " fewer than 10 rows.",
            Table.reliability(evaluation)));
    figures.add(
        new Figure(
            RiskCoverageChart.of(evaluation),
            "From all rows at the right to only the surest at the left: a line that rises to the"
                + " left says that confidence tells right from wrong. The ring is where the model"
                + " itself stops asking for review.",
            Table.riskCoverage(evaluation.riskCoverage())));
    evaluation.learningCurve().ifPresent(curve -> figures.add(learning(curve)));
    return figures;
  }

  private static Figure learning(LearningCurve curve) {
    return new Figure(
        LearningCurveChart.of(curve),
        "Models trained on a part of the labels, all judged on the same rows, which they had not"
            + " seen; the line through a dot is its 95% interval. Where the curve still rises at"
            + " the right, more labels would help.",
        Table.learningCurve(curve));
  }
}
