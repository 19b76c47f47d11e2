package org.stance.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stance.file.Printable;

/**
 * The frame of a self-contained page, without scripts or outside resources. It is well-formed XML
 * too.
 */
public final class HtmlPage {
  public static final String FOOT = "</main>\n</body>\n</html>\n";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; \
      base-uri 'none'; form-action 'none'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>%1$s</title>
      <style>
      %2$s</style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      """;

  private static final String STYLE = style();

  private HtmlPage() {}

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IllegalStateException("page.css is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything up to the heading. */
  public static String head(String title) {
    return HEAD.formatted(escape(title), STYLE);
  }

  /** A table that scrolls where it is wider than the page. */
  static void table(StringBuilder html, Table table) {
    html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    html.append(escape(table.title())).append(", as a table\">\n<table>\n<thead>");
    row(html, table.header(), true);
    html.append("</thead>\n<tbody>\n");
    table.rows().forEach(cells -> row(html, cells, false));
    html.append("</tbody>\n</table>\n</div>\n");
  }

  /** One row of a table; its first cell is its heading. */
  private static void row(StringBuilder html, List<String> cells, boolean header) {
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

  public static String escape(String text) {
    return Printable.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
