package org.stance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;
import org.stance.agreement.Agreement;
import org.stance.evaluation.Comparison;
import org.stance.evaluation.Evaluation;
import org.stance.file.Json;
import org.stance.report.chart.Figure;
import org.stance.shares.ShareReport;

/**
 * A report of results, to be written as text for a terminal, as JSON for a program or as an HTML
 * page. Writers are neither flushed nor closed. Immutable.
 */
public final class Report {
  private final Page page;
  private final Supplier<List<Figure>> figures;
  private final String schema;
  private final Json.Body body;

  /**
   * A report.
   *
   * @param page what a person reads
   * @param figures its tables with charts, drawn only for an HTML page
   * @param schema name and version of its JSON form
   * @param body the JSON fields after the schema
   */
  Report(Page page, Supplier<List<Figure>> figures, String schema, Json.Body body) {
    this.page = page;
    this.figures = figures;
    this.schema = schema;
    this.body = body;
  }

  /** How good a model is: schema {@code stance.metrics/1}. */
  public static Report of(Evaluation evaluation, ReportSubject subject) {
    return EvaluationReport.of(evaluation, subject);
  }

  /** Which of two models is better: schema {@code stance.comparison/1}. */
  public static Report of(Comparison comparison, ReportSubject subject) {
    return ComparisonReport.of(comparison, subject);
  }

  /** How far annotators agree: schema {@code stance.agreement/1}. */
  public static Report of(Agreement agreement, String data) {
    return AgreementReport.of(agreement, data);
  }

  /** Who stands where: schema {@code stance.shares/1}. */
  public static Report of(ShareReport shares, ReportSubject subject) {
    return SharesReport.of(shares, subject);
  }

  /** Writes aligned tables. */
  public void text(Writer out) throws IOException {
    out.write(TextReport.of(page));
  }

  /** Writes one indented object with the results under fixed names. */
  public void json(Writer out) throws IOException {
    Json.indented(
        out,
        json -> {
          json.string("schema", schema);
          body.write(json);
        });
    out.write('\n');
  }

  /** Writes one page without scripts or outside resources. */
  public void html(Writer out) throws IOException {
    out.write(HtmlReport.of(page, figures.get()));
  }
}
