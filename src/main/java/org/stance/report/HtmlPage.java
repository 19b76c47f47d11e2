package org.stance.report;

import java.util.List;
import org.stance.file.Printable;

/** The frame of a page that needs nothing else: no script, no outside resource. */
final class HtmlPage {
  static final String FOOT = "</body>\n</html>\n";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; }
      body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; margin-bottom: 1rem; }
      th, td { padding: .25rem .75rem; border-bottom: 1px solid #8886; text-align: right; }
      th:first-child, .words th, .words td { text-align: left; vertical-align: top; }
      dt { font-weight: bold; float: left; clear: left; width: 5rem; }
      .warning { border-left: .3rem solid #c60; padding-left: .7rem; }
      </style>
      </head>
      <body>
      <h1>%1$s</h1>
      """;

  private HtmlPage() {}

  /** Everything up to the heading. */
  static String head(String title) {
    return HEAD.formatted(escape(title));
  }

  /** One row of a table; its first cell is its heading. */
  static void row(StringBuilder html, List<String> cells, boolean header) {
    html.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      boolean heading = header || i == 0;
      String scope = header ? "col" : "row";
      html.append(heading ? "<th scope=\"" + scope + "\">" : "<td>");
      html.append(escape(cells.get(i)));
      html.append(heading ? "</th>" : "</td>");
    }
    html.append("</tr>\n");
  }

  static String escape(String text) {
    return Printable.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
