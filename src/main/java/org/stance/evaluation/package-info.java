/**
 * The quality of predictions, with confidence intervals. It computes; {@code report} writes.
 *
 * <p>In reading order: {@link org.stance.evaluation.LabelledPrediction} (a gold label beside a
 * prediction), {@link org.stance.evaluation.NestedCrossValidation} (predicts rows by models that
 * were not trained on them), {@link org.stance.evaluation.Metric} (the definition of each figure),
 * {@link org.stance.evaluation.Evaluation} (all figures with intervals and baselines), {@link
 * org.stance.evaluation.RiskCoverage} (accuracy over the most confident rows), {@link
 * org.stance.evaluation.Comparison} (of two models), {@link org.stance.evaluation.LearningCurve}
 * (macro-F1 by number of labels).
 *
 * <p>Intervals: {@code MetricSums} adds up rows, group by group; {@link
 * org.stance.evaluation.Bootstrap} resamples the groups as {@link org.stance.evaluation.Resampling}
 * says; {@code Replicates} turns the results into an interval and a p-value, {@code
 * CalibrationErrorInterval} does so for the calibration error.
 *
 * <pre>{@code
 * LabelSet labels = LabelSet.DEFAULT;
 * LabelledText row =
 *     new LabelledText("a.csv", 2, "We back it.", Target.DEFAULT, "supportive", 1, Map.of());
 * Prediction prediction = new Prediction(labels, List.of(.7, .1, .1, .1), Optional.empty());
 * LabelledPrediction labelled = new LabelledPrediction(row, prediction, "Ada Lindqvist");
 * Evaluation evaluation = Evaluation.of(labels, List.of(labelled), Resampling.DEFAULT);
 * Interval macroF1 = evaluation.figure(Metric.MACRO_F1);
 * }</pre>
 *
 * <p>A trap: rows of one speaker or article are not independent. Give them one group, or the
 * intervals are too narrow.
 */
@org.jspecify.annotations.NullMarked
package org.stance.evaluation;
