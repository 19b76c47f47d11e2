package org.stance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.document.Document;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Explanation;
import org.stance.report.chart.HtmlPage;
import org.stance.report.chart.ShareFigures;
import org.stance.report.chart.ShareTables;
import org.stance.shares.ShareReport;
import org.stance.task.Target;

/**
 * Who said what and where they stand, as one HTML page: charts of all statements, then each
 * statement in its context. It loads nothing, runs no script, and escapes every value. It counts
 * all statements but shows only as many as a browser can handle. Not thread-safe.
 */
public final class StatementPage {
  /** The number of statements shown; any more are only counted. */
  public static final int MAX_SHOWN = 2000;

  private final Target target;
  private final List<String> contents = new ArrayList<>();
  private final StringBuilder articles = new StringBuilder();
  private int shown;

  /**
   * Starts a page.
   *
   * @param target what the stances are about
   */
  public StatementPage(Target target) {
    this.target = target;
  }

  /**
   * Whether a further statement would be shown, so that its explanation is needed.
   *
   * @return false once {@link #MAX_SHOWN} are shown
   */
  public boolean hasRoom() {
    return shown < MAX_SHOWN;
  }

  /**
   * Adds one document.
   *
   * @param document the document
   * @param found its statements in order
   * @param explanations one for each statement, in the same order
   */
  public void document(
      Document document, List<ClassifiedStatement> found, List<Explanation> explanations) {
    if (!hasRoom()) {
      return;
    }
    String id = "article-" + (contents.size() + 1);
    contents.add(entry(id, document, found.size()));
    articles.append("<section id=\"").append(id).append("\">\n");
    heading(document);
    if (found.isEmpty()) {
      articles.append("<p>No statements found.</p>\n");
    }
    for (int i = 0; i < found.size() && hasRoom(); i++, shown++) {
      articles.append(StatementCard.of(document, found.get(i), explanations.get(i)));
    }
    articles.append("</section>\n");
  }

  private static String entry(String id, Document document, int statements) {
    return "<li><a href=\"#%s\">%s</a> %d</li>\n"
        .formatted(id, HtmlPage.escape(title(document)), statements);
  }

  private void heading(Document document) {
    articles.append("<h3>").append(HtmlPage.escape(title(document))).append("</h3>\n");
    List<String> source = new ArrayList<>();
    addIfKnown(source, document.date());
    addIfKnown(source, document.title() == null ? null : document.id());
    addIfKnown(source, document.url());
    if (!source.isEmpty()) {
      articles.append("<p class=\"source\">");
      articles.append(HtmlPage.escape(String.join(" \u00b7 ", source))).append("</p>\n");
    }
  }

  private static void addIfKnown(List<String> parts, @Nullable String part) {
    if (part != null && !part.isBlank()) {
      parts.add(part.strip());
    }
  }

  private static String title(Document document) {
    String title = document.title();
    return title == null || title.isBlank() ? document.id() : title.strip();
  }

  /**
   * Writes the page.
   *
   * @param report the shares
   * @param out where to write; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public void write(ShareReport report, Writer out) throws IOException {
    StringBuilder html = new StringBuilder(HtmlPage.head("Who stands where: " + target.name()));
    html.append("<p class=\"lead\">").append(HtmlPage.escape(report.found())).append('.');
    if (report.reviews() > 0) {
      html.append(" A person should check ").append(report.reviews()).append(" of them.");
    }
    html.append("</p>\n");
    if (report.statements() > 0) {
      HtmlReport.warnings(html, report.warnings());
      ShareFigures.of(report).forEach(figure -> figure.append(html));
      HtmlReport.notes(html, ShareTables.NOTES);
    }
    statements(html, report);
    out.append(html).append(articles).append(HtmlPage.FOOT);
  }

  private void statements(StringBuilder html, ShareReport report) {
    html.append("<section>\n<h2>Statements in context</h2>\n<p class=\"reading\">");
    html.append("Each statement is highlighted in its context. ");
    html.append(
        "<span class=\"f2\">Underlined</span> words are evidence for the predicted stance,");
    html.append(" a thicker line for stronger evidence; words with a <span class=\"a2\">wavy or");
    html.append(
        " dotted</span> line are evidence against it. The numbers after words are log-odds:");
    html.append(" +0.7 doubles the odds of the stance.</p>\n");
    if (report.statements() > shown) {
      html.append("<p class=\"warning\">Only the first ").append(shown).append(" of ");
      html.append(report.statements()).append(" statements are shown here.</p>\n");
    }
    html.append("<nav aria-label=\"Articles\">\n<ol>\n");
    contents.forEach(html::append);
    html.append("</ol>\n</nav>\n</section>\n");
  }
}
