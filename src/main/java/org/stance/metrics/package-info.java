/**
 * The definitions of figures that model cards, evaluations and reports have in common: each is
 * computed here and nowhere else.
 *
 * <p>In reading order: {@link org.stance.metrics.ConfusionMatrix} (gold labels against predicted
 * labels), {@link org.stance.metrics.Scores} (accuracy, macro-F1, precision and recall of such a
 * matrix), {@link org.stance.metrics.CalibrationError} (confidence against accuracy), {@link
 * org.stance.metrics.Interval} (a figure with its 95% confidence interval).
 *
 * <pre>{@code
 * LabelSet labels = new LabelSet(List.of("for", "against"));
 * ConfusionMatrix confusion =
 *     new ConfusionMatrix(labels, List.of(List.of(8L, 2L), List.of(1L, 9L)));
 * Scores scores = Scores.of(confusion);
 * double gain = scores.accuracy() - Scores.of(confusion.majorityBaseline()).accuracy();
 * }</pre>
 *
 * <p>A trap: a ratio without a denominator is 0, not NaN. A label that the data lack therefore
 * lowers macro-F1; compare figures only over the same label set.
 */
@org.jspecify.annotations.NullMarked
package org.stance.metrics;
