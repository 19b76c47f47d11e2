/**
 * Writes results for people and programs: as text, as JSON, and as HTML pages. Internal; the
 * command line and other front ends use it.
 *
 * <p>In reading order: {@link org.stance.report.Report} (an evaluation, a comparison, agreement or
 * shares in any of the three forms; {@link org.stance.report.ReportSubject} heads it), {@link
 * org.stance.report.SharesWriter} (shares as CSV), {@link org.stance.report.StatementReport} and
 * {@link org.stance.report.StatementPage} (articles with their statements), {@link
 * org.stance.report.StatementCard} (one statement in its context), {@link
 * org.stance.report.ExplanationReport} (the evidence word by word), {@link
 * org.stance.report.ClassifiedStatementJson} (one statement per line).
 *
 * <p>Behind a {@code Report} stands a {@code Page} of tables, which {@code TextReport} aligns and
 * {@code HtmlReport} combines with the charts of {@code report.chart}. {@code EvaluationReport},
 * {@code ComparisonReport}, {@code AgreementReport} and {@code SharesReport} each hold the words
 * and the JSON fields of one kind of result.
 *
 * <pre>{@code
 * LabelSet labels = new LabelSet(List.of("for", "against"));
 * ConfusionMatrix heldOut = new ConfusionMatrix(labels, List.of(List.of(8L, 2L), List.of(3L, 7L)));
 * ShareOptions options = new ShareOptions(List.of(), 1, Resampling.DEFAULT);
 * ShareReport shares = new StanceCounts(labels).shares(heldOut, options);
 * Report report = Report.of(shares, ReportSubject.of("talks.stance", "predictions.csv"));
 * StringWriter out = new StringWriter();
 * report.json(out);
 * }</pre>
 *
 * <p>A trap: names and texts come from anybody's articles. They reach a page only through {@link
 * org.stance.report.chart.HtmlPage#escape}, and a terminal only through {@link
 * org.stance.file.Printable}.
 */
@org.jspecify.annotations.NullMarked
package org.stance.report;
