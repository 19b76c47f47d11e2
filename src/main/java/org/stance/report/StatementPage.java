package org.stance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
   * @param counts what was counted
   * @throws IOException if writing fails
   */
  public void end(StanceCounts counts) throws IOException {
    StringBuilder html = new StringBuilder("<h2>Summary</h2>\n<p>");
    html.append(HtmlPage.escape(counts.headline())).append("</p>\n<table>\n<thead>");
    List<String> header = new ArrayList<>(List.of("Speaker"));
    header.addAll(counts.labels().labels());
    HtmlPage.row(html, header, true);
    html.append("</thead>\n<tbody>\n");
    List<String> all = new ArrayList<>(List.of("all"));
    for (int i = 0; i < counts.labels().size(); i++) {
      all.add(Integer.toString(counts.of(i)));
    }
    HtmlPage.row(html, all, false);
    for (Map.Entry<String, int[]> speaker : counts.speakers()) {
      List<String> cells = new ArrayList<>(List.of(speaker.getKey()));
      for (int count : speaker.getValue()) {
        cells.add(Integer.toString(count));
      }
      HtmlPage.row(html, cells, false);
    }
    html.append("</tbody>\n</table>\n").append(HtmlPage.FOOT);
    out.append(html);
  }
}
