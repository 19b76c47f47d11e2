package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.metrics.Interval;
import org.stance.shares.ShareReport;
import org.stance.shares.Shares;

/**
 * Shares as tables for a person.
 *
 * @param report the shares
 * @param text whether they are for plain text, in which bars replace charts and long names are cut
 * @param maxGroups the largest number of groups per table
 */
public record ShareTables(ShareReport report, boolean text, int maxGroups) {
  public static final List<String> NOTES =
      List.of(
          "Shares are corrected for the model's errors; in brackets is the 95% interval. It covers"
              + " the uncertainty about these errors and the choice of documents.",
          "For small groups, read the interval rather than the share: a few statements can move the"
              + " share a long way.",
          "The correction assumes that the model errs here as it did on its held-out rows. Where"
              + " wording or events differ much from the training data, the intervals are too narrow."
              + " Errors in extracting statements and speakers are not included.",
          "Counts such as \"3 of 4\" are predictions without correction. They replace shares in"
              + " groups with fewer than "
              + ShareReport.MIN_STATEMENTS
              + " statements, or with an effective number of documents below "
              + ShareReport.MIN_DOCUMENTS
              + ".",
          "A statement that a speaker makes in several documents, word for word or nearly so, counts"
              + " once.");

  private static final int MAX_BAR = 30;
  private static final int MAX_NAME = 26;

  /** All statements by label, then one table per grouping. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>(List.of(all()));
    report.tables().forEach(breakdown -> tables.add(table(breakdown)));
    return tables;
  }

  private Table all() {
    List<String> header = new ArrayList<>(List.of("stance", "predicted", "share of statements"));
    if (report.all().corrected()) {
      header.add("corrected share");
    }
    if (text) {
      header.add("");
    }
    return new Table(
        "All statements", header, report.all().labels().stream().map(this::row).toList());
  }

  private List<String> row(Shares.LabelShare label) {
    List<String> row = new ArrayList<>(List.of(label.label(), Integer.toString(label.count())));
    row.add(percent(label.share()));
    boolean corrected = report.all().corrected();
    if (corrected) {
      row.add(cell(label, report.all()));
    }
    if (text) {
      double share = corrected ? label.corrected().value() : label.share();
      row.add(TextWrap.pad("#".repeat((int) Math.round(MAX_BAR * share)), MAX_BAR));
    }
    return row;
  }

  private Table table(ShareReport.Breakdown by) {
    List<String> header = new ArrayList<>(List.of(by.by().label(), "statements"));
    header.addAll(report.labels().labels());
    List<List<String>> rows = new ArrayList<>();
    int shown = Math.min(maxGroups, by.rows().size());
    by.rows().subList(0, shown).forEach(row -> rows.add(row(row.group(), row)));
    by.others().ifPresent(row -> rows.add(row("others (" + by.smaller() + ")", row)));
    String more =
        shown < by.rows().size() ? " (" + (by.rows().size() - shown) + " more not shown)" : "";
    return new Table("By " + by.by().label() + more, header, rows);
  }

  private List<String> row(String name, Shares shares) {
    List<String> row = new ArrayList<>();
    row.add(text ? TextWrap.cut(name, MAX_NAME) : name);
    row.add(Integer.toString(shares.statements()));
    shares.labels().forEach(label -> row.add(cell(label, shares)));
    return row;
  }

  private static String cell(Shares.LabelShare label, Shares shares) {
    Interval corrected = label.corrected();
    return corrected.known()
        ? "%s (%d-%d)"
            .formatted(
                percent(corrected.value()),
                Math.round(100 * corrected.low()),
                Math.round(100 * corrected.high()))
        : label.count() + " of " + shares.statements();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }
}
