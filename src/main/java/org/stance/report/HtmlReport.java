package org.stance.report;

import java.util.List;
import org.stance.file.Printable;

/** One page that needs nothing else: no script, no outside resource, every value escaped. */
final class HtmlReport {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Evaluation</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; }
      body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; margin-bottom: 1rem; }
      th, td { padding: .25rem .75rem; border-bottom: 1px solid #8886; text-align: right; }
      th:first-child { text-align: left; }
      dt { font-weight: bold; float: left; clear: left; width: 5rem; }
      .warning { border-left: .3rem solid #c60; padding-left: .7rem; }
      </style>
      </head>
      <body>
      <h1>Evaluation</h1>
      """;

  private HtmlReport() {}

  static String of(Evaluation evaluation, Subject subject) {
    StringBuilder html = new StringBuilder(HEAD);
    html.append("<dl>\n");
    term(html, "model", subject.model());
    term(html, "data", subject.data());
    term(html, "rows", ReportWriter.rows(evaluation, subject));
    html.append("</dl>\n");
    for (String warning : evaluation.warnings()) {
      html.append("<p class=\"warning\">Warning: ").append(escape(warning)).append("</p>\n");
    }
    Table.of(evaluation).forEach(table -> append(html, table));
    html.append("<ul>\n");
    for (String note : ReportWriter.NOTES) {
      html.append("<li>").append(escape(note)).append("</li>\n");
    }
    html.append("</ul>\n");
    return html.append("</body>\n</html>\n").toString();
  }

  private static void term(StringBuilder html, String name, String value) {
    html.append("<dt>").append(name).append("</dt><dd>").append(escape(value)).append("</dd>\n");
  }

  private static void append(StringBuilder html, Table table) {
    html.append("<h2>").append(escape(table.title())).append("</h2>\n<table>\n<thead>");
    row(html, table.header(), "th scope=\"col\"", "th");
    html.append("</thead>\n<tbody>\n");
    table.rows().forEach(cells -> row(html, cells, "td", "td"));
    html.append("</tbody>\n</table>\n");
  }

  /** The first cell of every row is its heading. */
  private static void row(StringBuilder html, List<String> cells, String open, String close) {
    html.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      boolean heading = i == 0 && close.equals("td");
      html.append('<').append(heading ? "th scope=\"row\"" : open).append('>');
      html.append(escape(cells.get(i)));
      html.append("</").append(heading ? "th" : close).append('>');
    }
    html.append("</tr>\n");
  }

  private static String escape(String text) {
    return Printable.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
