package org.stance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance.document.Document;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Explanation;
import org.stance.statement.LabelSet;
import org.stance.statement.Target;

/**
 * Who said what and where they stand, as one page for a browser: charts of all statements first,
 * then each one where it stands in its article. It needs nothing else, runs no script, and every
 * value in it is escaped. It shows so many statements as a browser bears and counts all of them.
 * Not thread-safe.
 */
public final class StatementPage {
  /** How many statements are shown; the others are only counted. */
  public static final int MOST_SHOWN = 2000;

  private final Target target;
  private final StancesOverTime time;
  private final List<String> contents = new ArrayList<>();
  private final StringBuilder articles = new StringBuilder();
  private int shown;

  /**
   * Starts a page.
   *
   * @param target what the stances are about
   * @param labels the labels that the predictions choose from
   */
  public StatementPage(Target target, LabelSet labels) {
    this.target = target;
    this.time = new StancesOverTime(labels);
  }

  /**
   * Whether a further statement would be shown, and its explanation be of use.
   *
   * @return false once {@link #MOST_SHOWN} are
   */
  public boolean hasRoom() {
    return shown < MOST_SHOWN;
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
    for (ClassifiedStatement one : found) {
      LabelSet labels = one.prediction().labels();
      time.add(document.date(), labels.indexOf(one.prediction().stance()));
    }
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
   * @param report what was counted
   * @param out where it goes; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public void write(ShareReport report, Writer out) throws IOException {
    StringBuilder html = new StringBuilder(HtmlPage.head("Who stands where: " + target.name()));
    html.append("<p class=\"lead\">").append(HtmlPage.escape(lead(report))).append("</p>\n");
    if (report.statements() > 0) {
      HtmlReport.warnings(html, report.warnings());
      ShareFigures.of(report, false).forEach(figure -> figure.append(html));
      weeks(html, report.labels());
      HtmlReport.notes(html, ShareTables.NOTES);
    }
    statements(html, report.statements());
    out.append(html).append(articles).append(HtmlPage.FOOT);
  }

  private static String lead(ShareReport report) {
    return report.found()
        + (report.reviews() == 0 ? "." : "; " + report.reviews() + " for a person to check.")
        + " Stances are a model\u2019s predictions.";
  }

  private void weeks(StringBuilder html, LabelSet labels) {
    if (!time.known()) {
      return;
    }
    String step = time.step().name().toLowerCase(Locale.ROOT);
    StackedBars bars = StackedBars.beside(labels, time.bars());
    String reading =
        time.step() == StancesOverTime.Step.WEEK
            ? "By week, named by its Monday, from the dates of the articles."
            : "By " + step + ", from the dates of the articles.";
    String undated =
        time.undated() == 0 ? "" : " Without a date, and not counted here: " + time.undated() + ".";
    new Figure(
            Stances.key(labels),
            bars.draw("time", "Stances by " + step),
            reading + undated,
            bars.table("Over time", step))
        .append(html);
  }

  private void statements(StringBuilder html, int all) {
    html.append("<section>\n<h2>Statements in their articles</h2>\n<p class=\"reading\">");
    html.append(
        "The statement is marked. <span class=\"f2\">Underlined</span> words spoke for the");
    html.append(" stance, the thicker the more; <span class=\"a2\">wavy or dotted</span> ones");
    html.append(" against it. Numbers behind words are log-odds: +0.7 doubles the odds.</p>\n");
    if (all > shown) {
      html.append("<p class=\"warning\">Shown are the first ").append(shown).append(" of ");
      html.append(all).append(" statements.</p>\n");
    }
    html.append("<nav aria-label=\"Articles\">\n<ol>\n");
    contents.forEach(html::append);
    html.append("</ol>\n</nav>\n</section>\n");
  }
}
