package org.stance.report;

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
    for (String warning : page.warnings()) {
      html.append("<p class=\"warning\">Warning: ");
      html.append(HtmlPage.escape(warning)).append("</p>\n");
    }
    for (String finding : page.findings()) {
      html.append("<p>").append(HtmlPage.escape(finding)).append("</p>\n");
    }
    page.tables().forEach(table -> append(html, table));
    html.append("<ul>\n");
    for (String note : page.notes()) {
      html.append("<li>").append(HtmlPage.escape(note)).append("</li>\n");
    }
    html.append("</ul>\n");
    return html.append(HtmlPage.FOOT).toString();
  }

  private static void append(StringBuilder html, Table table) {
    html.append("<h2>").append(HtmlPage.escape(table.title())).append("</h2>\n<table>\n<thead>");
    HtmlPage.row(html, table.header(), true);
    html.append("</thead>\n<tbody>\n");
    table.rows().forEach(cells -> HtmlPage.row(html, cells, false));
    html.append("</tbody>\n</table>\n");
  }
}
