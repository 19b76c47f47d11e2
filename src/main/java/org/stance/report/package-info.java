/**
 * How good the predictions are, how sure that figure is, and who stands where.
 *
 * <p>In reading order: {@link org.stance.report.Judged} (one row, gold beside predicted), {@link
 * org.stance.report.ConfusionMatrix}, {@link org.stance.report.Scores}, {@link
 * org.stance.report.Metric} (what every headline figure means), {@link
 * org.stance.report.Evaluation} (all of it with intervals and a baseline), {@link
 * org.stance.report.Comparison} (of two models), {@link org.stance.report.Agreement} (of
 * annotators), {@link org.stance.report.ReportWriter}. {@code Bootstrap} and {@code Replicates}
 * make the intervals of all three. Then {@link org.stance.report.StanceCounts} (predictions
 * collected), {@link org.stance.report.ShareReport} (who stands where, corrected for the model's
 * errors), {@link org.stance.report.SharesWriter}.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.of(labels, rows, EvaluationOptions.DEFAULT);
 * Interval macroF1 = evaluation.figure(Metric.MACRO_F1);
 * }</pre>
 *
 * <p>Pages: {@link org.stance.report.ReportWriter} and {@link org.stance.report.StatementPage} set
 * charts over one style sheet, {@code page.css}; each chart is a class that draws with {@code Svg},
 * tells its numbers in words, and has them beside it as a table.
 *
 * <p>A trap: rows of one speaker or one article aren't independent. Give them one group, or the
 * intervals promise too much.
 */
@org.jspecify.annotations.NullMarked
package org.stance.report;
