package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.stance.shares.Grouping;
import org.stance.shares.ShareReport;
import org.stance.shares.Shares;
import org.stance.task.LabelSet;

/** The charts of who stands where: all statements, then by each grouping. */
public final class ShareFigures {
  /** More bars than this are no chart any more. */
  private static final int MOST_BARS = 25;

  private static final int MOST_WEEKS = 60;

  private ShareFigures() {}

  public static List<Figure> of(ShareReport report) {
    List<Table> tables = new ShareTables(report, false, Integer.MAX_VALUE).tables();
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            ShareChart.of(report.all()),
            "The bar is the share of statements that the model gave the stance. "
                + (report.all().corrected()
                    ? "Dot and line are the share corrected for its errors, with the 95% interval."
                    : "Too few documents, or too much in one of them, to correct for its errors."),
            tables.get(0)));
    for (int i = 0; i < report.tables().size(); i++) {
      figures.add(figure(report.labels(), report.tables().get(i), tables.get(i + 1)));
    }
    return figures;
  }

  private static Figure figure(LabelSet labels, ShareReport.Breakdown by, Table table) {
    boolean weeks = by.by() == Grouping.WEEK;
    int most = Math.min(weeks ? MOST_WEEKS : MOST_BARS, by.rows().size());
    List<StackedBars.Bar> bars = by.rows().stream().limit(most).map(ShareFigures::bar).toList();
    StackedBars chart = weeks ? StackedBars.beside(labels, bars) : StackedBars.under(labels, bars);
    String order = weeks ? "in order of time" : "those with most statements first";
    String reading =
        "Statements as predicted, a bar a %s, %s.".formatted(by.by().label(), order)
            + (most < by.rows().size() ? " The table goes on." : "");
    return new Figure(
        StancePalette.key(labels),
        chart.draw("by-" + by.by().label(), "Stances by " + by.by().label()),
        reading,
        table);
  }

  private static StackedBars.Bar bar(Shares row) {
    return new StackedBars.Bar(
        row.group(), row.labels().stream().map(Shares.LabelShare::count).toList());
  }
}
