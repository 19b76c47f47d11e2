package org.stance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.stance.document.Document;
import org.stance.prediction.ClassifiedStatement;
import org.stance.statement.Target;

/**
 * Who said what and where they stand, as one page for a browser: a table a document and a summary.
 * It needs nothing else, runs no script, and every value in it is escaped. Written as it goes, so
 * it may be larger than memory. Not thread-safe.
 */
public final class StatementPage {
  private final Writer out;

  /**
   * Starts a page.
   *
   * @param out where it goes; neither flushed nor closed
   * @param target what the stances are about
   * @throws IOException if writing fails
   */
  public StatementPage(Writer out, Target target) throws IOException {
    this.out = out;
    out.write(HtmlPage.head("Who stands where: " + target.name()));
  }

  /**
   * Adds the table of one document.
   *
   * @param document the document
   * @param found its statements in order
   * @throws IOException if writing fails
   */
  public void document(Document document, List<ClassifiedStatement> found) throws IOException {
    StringBuilder html = new StringBuilder();
    html.append("<h2>").append(HtmlPage.escape(StatementReport.heading(document)));
    html.append("</h2>\n");
    if (found.isEmpty()) {
      html.append("<p>No statements found.</p>\n");
    } else {
      html.append("<table class=\"words\">\n<thead>");
      HtmlPage.row(
          html, List.of("Speaker", "Role", "Stance", "Sure", "Statement", "Found by"), true);
      html.append("</thead>\n<tbody>\n");
      found.forEach(one -> HtmlPage.row(html, cells(one), false));
      html.append("</tbody>\n</table>\n");
    }
    out.append(html);
  }

  private static List<String> cells(ClassifiedStatement one) {
    String role = StatementReport.role(one.statement().speaker());
    return List.of(
        StanceCounts.name(one),
        role == null ? "" : role,
        StatementReport.stance(one),
        StatementReport.sure(one),
        StatementReport.words(one.statement()),
        StatementReport.found(one.statement()));
  }

  /**
   * Adds the summary and ends the page.
   *
   * @param report what was counted
   * @throws IOException if writing fails
   */
  public void end(ShareReport report) throws IOException {
    StringBuilder html = new StringBuilder("<h2>Summary</h2>\n<p>");
    html.append(HtmlPage.escape(report.headline())).append("</p>\n");
    if (report.statements() > 0) {
      HtmlReport.warnings(html, report.warnings());
      List<Table> tables = new ShareTables(report, false, Integer.MAX_VALUE).tables();
      tables.forEach(table -> HtmlReport.append(html, table));
      HtmlReport.notes(html, ShareTables.NOTES);
    }
    out.append(html.append(HtmlPage.FOOT));
  }
}
