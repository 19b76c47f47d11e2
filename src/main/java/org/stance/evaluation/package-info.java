/**
 * How good predictions are, and how sure that figure is. It computes; {@code report} writes.
 *
 * <p>In reading order: {@link org.stance.evaluation.LabelledPrediction} (one row, gold beside
 * predicted), {@link org.stance.evaluation.NestedCrossValidation} (makes such rows by models that
 * never saw them), {@link org.stance.metrics.ConfusionMatrix}, {@link org.stance.metrics.Scores},
 * {@link org.stance.evaluation.Metric} (what every headline figure means), {@link
 * org.stance.evaluation.Evaluation} (all of it with intervals and a baseline), {@link
 * org.stance.evaluation.RiskCoverage} (accuracy over the surest rows), {@link
 * org.stance.evaluation.Comparison} (of two models), {@link org.stance.evaluation.LearningCurve}
 * (over the number of labels), {@link org.stance.agreement.Agreement} (of annotators). {@link
 * org.stance.evaluation.Bootstrap} and {@code Replicates} make each {@link
 * org.stance.metrics.Interval}.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.of(labels, rows, Resampling.DEFAULT);
 * Interval macroF1 = evaluation.figure(Metric.MACRO_F1);
 * }</pre>
 *
 * <p>A trap: rows of one speaker or one article aren't independent. Give them one group, or the
 * intervals promise too much.
 */
@org.jspecify.annotations.NullMarked
package org.stance.evaluation;
