package org.stance.report.chart;

import java.util.List;

/**
 * A chart, how to read it, and the same numbers as a table.
 *
 * @param key the legend, as HTML; empty if none is needed
 * @param chart a whole drawing; empty for a table alone
 * @param reading how to read the chart, in one or two sentences
 * @param table the numbers
 */
public record Figure(String key, String chart, String reading, Table table) {
  /** A chart without a legend. */
  Figure(String chart, String reading, Table table) {
    this("", chart, reading, table);
  }

  public static Figure of(Table table) {
    return new Figure("", "", table);
  }

  /** Tables without charts. */
  public static List<Figure> of(List<Table> tables) {
    return tables.stream().map(Figure::of).toList();
  }

  public void append(StringBuilder html) {
    html.append("<section>\n<h2>").append(HtmlPage.escape(table.title())).append("</h2>\n");
    if (!reading.isEmpty()) {
      html.append("<p class=\"reading\">").append(HtmlPage.escape(reading)).append("</p>\n");
    }
    if (chart.isEmpty()) {
      HtmlPage.table(html, table);
    } else {
      html.append(key).append("<div class=\"pair\">\n").append(chart);
      HtmlPage.table(html, table);
      html.append("</div>\n");
    }
    html.append("</section>\n");
  }
}
