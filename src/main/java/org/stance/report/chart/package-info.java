/**
 * Charts and tables of reports, as SVG and HTML. Internal to {@code report}.
 *
 * <p>In reading order: {@link org.stance.report.chart.Table} (cells that are ready to read), {@link
 * org.stance.report.chart.Figure} (a chart, how to read it, and its numbers as a table), {@link
 * org.stance.report.chart.HtmlPage} (the frame of a page, and escaping), {@link
 * org.stance.report.chart.EvaluationFigures} and {@link org.stance.report.chart.ShareFigures} (the
 * figures of a report, in order), {@link org.stance.report.chart.StancePalette} (the colours of
 * labels), {@link org.stance.report.chart.TextWrap} (plain text of a given width).
 *
 * <p>Each chart is a class that draws with {@code Svg}, {@code Scale} and {@code Axes}, and gives
 * its numbers in words for screen readers. Colours and text sizes are in {@code page.css}, by
 * class.
 *
 * <pre>{@code
 * Table table = new Table("Stances", List.of("stance", "rows"), List.of(List.of("none", "3")));
 * StringBuilder html = new StringBuilder(HtmlPage.head("Who stands where"));
 * Figure.of(table).append(html);
 * String page = html.append(HtmlPage.FOOT).toString();
 * }</pre>
 *
 * <p>A trap: a drawing is 360 pixels wide, as on a phone. What is longer than that has to be cut or
 * left to the table beside it.
 */
@org.jspecify.annotations.NullMarked
package org.stance.report.chart;
