package org.stance.report;

import java.util.List;
import org.stance.report.chart.Figure;
import org.stance.report.chart.HtmlPage;

/** Writes a report as an HTML page. */
final class HtmlReport {
  private HtmlReport() {}

  /** The page with figures in place of its tables. */
  static String of(Page page, List<Figure> figures) {
    StringBuilder html = new StringBuilder(HtmlPage.head(page.title()));
    html.append("<dl>\n");
    for (Page.Fact fact : page.facts()) {
      html.append("<dt>").append(HtmlPage.escape(fact.name())).append("</dt><dd>");
      html.append(HtmlPage.escape(fact.value())).append("</dd>\n");
    }
    html.append("</dl>\n");
    warnings(html, page.warnings());
    for (String finding : page.findings()) {
      html.append("<p>").append(HtmlPage.escape(finding)).append("</p>\n");
    }
    figures.forEach(figure -> figure.append(html));
    notes(html, page.notes());
    return html.append(HtmlPage.FOOT).toString();
  }

  static void warnings(StringBuilder html, List<String> warnings) {
    for (String warning : warnings) {
      html.append("<p class=\"warning\"><b>Warning:</b> ");
      html.append(HtmlPage.escape(warning)).append("</p>\n");
    }
  }

  static void notes(StringBuilder html, List<String> notes) {
    html.append("<ul class=\"notes\">\n");
    for (String note : notes) {
      html.append("<li>").append(HtmlPage.escape(note)).append("</li>\n");
    }
    html.append("</ul>\n");
  }
}
