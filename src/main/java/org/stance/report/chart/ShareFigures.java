package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.stance.shares.Grouping;
import org.stance.shares.ShareReport;
import org.stance.shares.Shares;
import org.stance.task.LabelSet;

/** The charts of who stands where: all statements, then by each grouping. */
public final class ShareFigures {
  /** With more bars a chart is hard to read. */
  private static final int MAX_BARS = 25;

  private static final int MAX_WEEKS = 60;

  private ShareFigures() {}

  public static List<Figure> of(ShareReport report) {
    List<Table> tables = new ShareTables(report, false, Integer.MAX_VALUE).tables();
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            ShareChart.of(report.all()),
            "Each bar is the share of statements that the model assigned to the stance. "
                + (report.all().corrected()
                    ? "The dot is the share corrected for the model's errors, the line its 95%"
                        + " interval."
                    : "There is too little data to correct it for the model's errors."),
            tables.get(0)));
    for (int i = 0; i < report.tables().size(); i++) {
      figures.add(figure(report.labels(), report.tables().get(i), tables.get(i + 1)));
    }
    return figures;
  }

  private static Figure figure(LabelSet labels, ShareReport.Breakdown by, Table table) {
    boolean weeks = by.by() == Grouping.WEEK;
    int shown = Math.min(weeks ? MAX_WEEKS : MAX_BARS, by.rows().size());
    List<StackedBars.Bar> bars = by.rows().stream().limit(shown).map(ShareFigures::bar).toList();
    StackedBars chart = weeks ? StackedBars.beside(labels, bars) : StackedBars.under(labels, bars);
    String order = weeks ? "in chronological order" : "those with the most statements first";
    String reading =
        "Predicted stances, one bar per %s, %s.".formatted(by.by().label(), order)
            + (shown < by.rows().size() ? " The table has them all." : "");
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
