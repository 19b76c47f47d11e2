package org.stance.report;

import java.util.ArrayList;
import java.util.List;

/** Who stands where as charts, each with its table. */
final class ShareFigures {
  private static final int MOST_BARS = 25;

  private ShareFigures() {}

  /**
   * All statements first, then every grouping.
   *
   * @param weeks whether weeks are drawn; if not they are a table alone
   */
  static List<Figure> of(ShareReport report, boolean weeks) {
    List<Table> tables = new ShareTables(report, false, Integer.MAX_VALUE).tables();
    List<Figure> figures = new ArrayList<>();
    String reading =
        report.all().corrected()
            ? "The bar is the share as predicted; dot and line are the share corrected for the"
                + " model\u2019s errors and its 95% interval."
            : "How many statements were given each stance, and their share of all.";
    figures.add(new Figure(ShareChart.of(report), reading, tables.get(0)));
    for (int i = 0; i < report.tables().size(); i++) {
      ShareReport.By by = report.tables().get(i);
      boolean drawn = (weeks || by.by() != Grouping.WEEK) && !by.rows().isEmpty();
      figures.add(drawn ? grouped(report, by, tables.get(i + 1)) : Figure.of(tables.get(i + 1)));
    }
    return figures;
  }

  private static Figure grouped(ShareReport report, ShareReport.By by, Table table) {
    List<StackedBars.Bar> bars =
        by.rows().stream().limit(MOST_BARS).map(ShareFigures::bar).toList();
    String name = by.by().label();
    String reading =
        "Statements as predicted, by %s.%s"
            .formatted(
                name,
                bars.size() < by.rows().size()
                    ? " The first %d; the table has all %d."
                        .formatted(bars.size(), by.rows().size())
                    : "");
    String chart =
        StackedBars.under(report.labels(), bars).draw("by-" + name, "Stances by " + name);
    return new Figure(Stances.key(report.labels()), chart, reading, table);
  }

  private static StackedBars.Bar bar(Shares row) {
    return new StackedBars.Bar(
        row.group(), row.labels().stream().map(Shares.OfLabel::count).toList());
  }
}
