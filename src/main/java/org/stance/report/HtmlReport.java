package org.stance.report;

import java.util.List;

/** A report as one page. */
final class HtmlReport {
  private HtmlReport() {}

  static String of(Page page) {
    StringBuilder html = new StringBuilder(HtmlPage.head(page.title()));
    html.append("<dl>\n");
    for (Page.Fact fact : page.facts()) {
      html.append("<dt>").append(fact.name()).append("</dt><dd>");
      html.append(HtmlPage.escape(fact.value())).append("</dd>\n");
    }
    html.append("</dl>\n");
    warnings(html, page.warnings());
    for (String finding : page.findings()) {
      html.append("<p>").append(HtmlPage.escape(finding)).append("</p>\n");
    }
    page.tables().forEach(table -> append(html, table));
    notes(html, page.notes());
    return html.append(HtmlPage.FOOT).toString();
  }

  static void warnings(StringBuilder html, List<String> warnings) {
    for (String warning : warnings) {
      html.append("<p class=\"warning\">Warning: ");
      html.append(HtmlPage.escape(warning)).append("</p>\n");
    }
  }

  static void notes(StringBuilder html, List<String> notes) {
    html.append("<ul>\n");
    for (String note : notes) {
      html.append("<li>").append(HtmlPage.escape(note)).append("</li>\n");
    }
    html.append("</ul>\n");
  }

  static void append(StringBuilder html, Table table) {
    html.append("<h2>").append(HtmlPage.escape(table.title())).append("</h2>\n<table>\n<thead>");
    HtmlPage.row(html, table.header(), true);
    html.append("</thead>\n<tbody>\n");
    table.rows().forEach(cells -> HtmlPage.row(html, cells, false));
    html.append("</tbody>\n</table>\n");
  }
}
