package org.stance.report;

/** An evaluation as one page. */
final class HtmlReport {
  private HtmlReport() {}

  static String of(Evaluation evaluation, Subject subject) {
    StringBuilder html = new StringBuilder(HtmlPage.head("Evaluation"));
    html.append("<dl>\n");
    term(html, "model", subject.model());
    term(html, "data", subject.data());
    term(html, "rows", ReportWriter.rows(evaluation, subject));
    html.append("</dl>\n");
    for (String warning : evaluation.warnings()) {
      html.append("<p class=\"warning\">Warning: ");
      html.append(HtmlPage.escape(warning)).append("</p>\n");
    }
    Table.of(evaluation).forEach(table -> append(html, table));
    html.append("<ul>\n");
    for (String note : ReportWriter.NOTES) {
      html.append("<li>").append(HtmlPage.escape(note)).append("</li>\n");
    }
    html.append("</ul>\n");
    return html.append(HtmlPage.FOOT).toString();
  }

  private static void term(StringBuilder html, String name, String value) {
    html.append("<dt>").append(name).append("</dt><dd>");
    html.append(HtmlPage.escape(value)).append("</dd>\n");
  }

  private static void append(StringBuilder html, Table table) {
    html.append("<h2>").append(HtmlPage.escape(table.title())).append("</h2>\n<table>\n<thead>");
    HtmlPage.row(html, table.header(), true);
    html.append("</thead>\n<tbody>\n");
    table.rows().forEach(cells -> HtmlPage.row(html, cells, false));
    html.append("</tbody>\n</table>\n");
  }
}
