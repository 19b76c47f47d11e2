package org.stance.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.stance.agreement.Agreement;
import org.stance.evaluation.Comparison;
import org.stance.evaluation.Evaluation;
import org.stance.report.chart.EvaluationFigures;
import org.stance.report.chart.Table;

/** Writes evaluations, comparisons and agreement for a person or a program. Stateless. */
public final class ReportWriter {
  /** The forms of a report. */
  public enum Format {
    /** Aligned tables. */
    TEXT,
    /** One object with the figures under fixed names. */
    JSON,
    /** One page without scripts or outside resources. */
    HTML;

    /**
     * The word used in options and as a file's ending.
     *
     * @return the name in lower case
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<String> NOTES =
      List.of(
          "Intervals: 95%, bootstrap over groups, the model staying the same.",
          "macroF1: mean F1 over all labels; stanceF1: over the labels but none.",
          "coverage: share of rows not sent to review; selectiveAccuracy: accuracy there.",
          "risk: share of rows predicted wrong; the area under it is its mean over all coverages,"
              + " and would be the risk at 100% if confidence told nothing.",
          "A ratio without a denominator counts as 0.");

  private ReportWriter() {}

  /**
   * Writes a report.
   *
   * @param evaluation the figures
   * @param subject what they are about
   * @param format the form
   * @param out where to; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public static void write(Evaluation evaluation, Subject subject, Format format, Appendable out)
      throws IOException {
    out.append(
        switch (format) {
          case TEXT -> TextReport.of(page(evaluation, subject));
          case JSON -> JsonReport.of(evaluation, subject);
          case HTML -> HtmlReport.of(page(evaluation, subject), EvaluationFigures.of(evaluation));
        });
  }

  /**
   * Writes a comparison.
   *
   * @param comparison the figures
   * @param subject what they are about
   * @param format the form
   * @param out where to; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public static void write(
      Comparison comparison, Comparison.Subject subject, Format format, Appendable out)
      throws IOException {
    out.append(
        switch (format) {
          case TEXT -> TextReport.of(ComparisonReport.page(comparison, subject));
          case JSON -> ComparisonReport.json(comparison, subject);
          case HTML -> HtmlReport.of(ComparisonReport.page(comparison, subject));
        });
  }

  /**
   * Writes how far annotators agree.
   *
   * @param agreement the figures
   * @param data the annotated data, as the user named them
   * @param format the form
   * @param out where to; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public static void write(Agreement agreement, String data, Format format, Appendable out)
      throws IOException {
    out.append(
        switch (format) {
          case TEXT -> TextReport.of(AgreementReport.page(agreement, data));
          case JSON -> AgreementReport.json(agreement, data);
          case HTML -> HtmlReport.of(AgreementReport.page(agreement, data));
        });
  }

  private static Page page(Evaluation evaluation, Subject subject) {
    return new Page(
        "Evaluation",
        List.of(
            new Page.Fact("model", subject.model()),
            new Page.Fact("data", subject.data()),
            new Page.Fact("rows", rows(evaluation, subject))),
        evaluation.warnings(),
        evaluation.learningCurve().map(curve -> List.of(curve.finding())).orElse(List.of()),
        Table.of(evaluation),
        NOTES);
  }

  private static String rows(Evaluation evaluation, Subject subject) {
    String more =
        subject.trainedOnly() == 0
            ? ""
            : "; %d more have no %s and were only trained on"
                .formatted(subject.trainedOnly(), subject.groupedBy());
    return "%d in %d group%s by %s%s"
        .formatted(
            evaluation.n(),
            evaluation.groups(),
            evaluation.groups() == 1 ? "" : "s",
            subject.groupedBy(),
            more);
  }
}
