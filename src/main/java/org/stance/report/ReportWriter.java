package org.stance.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes an evaluation for a person or a program. Stateless. */
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

  static final List<String> NOTES =
      List.of(
          "Intervals: 95%, percentile bootstrap over groups, the model staying the same.",
          "macroF1: mean F1 over all labels; stanceF1: over the labels but none.",
          "coverage: share of rows not sent to review; selectiveAccuracy: accuracy there.",
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
          case TEXT -> TextReport.of(evaluation, subject);
          case JSON -> JsonReport.of(evaluation, subject);
          case HTML -> HtmlReport.of(evaluation, subject);
        });
  }

  static String rows(Evaluation evaluation, Subject subject) {
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
