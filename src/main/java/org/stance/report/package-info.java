/**
 * Writes what {@code evaluation} and {@code shares} computed, and what {@code prediction} found:
 * for a terminal, for a program, as a page. It computes nothing but lengths and places.
 *
 * <p>In reading order: {@link org.stance.report.ReportWriter} (evaluations, comparisons, agreement;
 * {@link org.stance.report.Subject} heads them), {@link org.stance.report.SharesWriter} (who stands
 * where), {@link org.stance.report.StatementReport} and {@link org.stance.report.StatementPage}
 * (articles with their statements), {@link org.stance.report.ExplanationReport} (what words weighed
 * in one), {@link org.stance.report.ClassifiedStatementJson} (a statement a line).
 *
 * <p>Behind them: a {@code Page} of {@code Table}s becomes text in {@code TextReport} and HTML in
 * {@code HtmlReport}, over one style sheet, {@code page.css}. {@code Json} writes all reports in
 * JSON. Each chart is a class that draws with {@code Svg}, tells its numbers in words, and has them
 * beside it as a table.
 *
 * <pre>{@code
 * ReportWriter.write(evaluation, subject, ReportWriter.Format.TEXT, out);
 * }</pre>
 *
 * <p>A trap: names and texts come from anybody's articles. Nothing goes into a page but through
 * {@code HtmlPage.escape}, nothing to a terminal but through {@code Printable}.
 */
@org.jspecify.annotations.NullMarked
package org.stance.report;
