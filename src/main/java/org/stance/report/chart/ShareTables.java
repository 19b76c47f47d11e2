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
 * @param text whether it is plain text, which has bars and no long names
 * @param most the most groups of a table
 */
public record ShareTables(ShareReport report, boolean text, int most) {
  public static final List<String> NOTES =
      List.of(
          "Shares are corrected for the model's errors, in brackets their 95% interval. It counts"
              + " these errors and which documents were read.",
          "Of small groups read the interval, not the share, which a few statements move far.",
          "It assumes errors as on the rows held out in training: where words or events differ"
              + " much, it is too narrow. Errors in finding statements and speakers don't count.",
          "\"3 of 4\": fewer than "
              + ShareReport.MIN_STATEMENTS
              + " statements, or documents worth fewer than "
              + ShareReport.MIN_DOCUMENTS
              + " of equal size, are counted only, as predicted.",
          "A statement of the same speaker in several documents, word for word or nearly, counts"
              + " once.");

  private static final int BAR = 30;
  private static final int NAME = 26;

  /** All statements by label, then every grouping. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>(List.of(all()));
    report.tables().forEach(by -> tables.add(table(by)));
    return tables;
  }

  private Table all() {
    boolean known = report.all().corrected();
    List<String> header = new ArrayList<>(List.of("stance", "predicted", "share of these"));
    if (known) {
      header.add("corrected share");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Shares.LabelShare one : report.all().labels()) {
      List<String> row = new ArrayList<>(List.of(one.label(), Integer.toString(one.count())));
      row.add(percent(one.share()));
      if (known) {
        row.add(cell(one, report.all()));
      }
      if (text) {
        double share = known ? one.corrected().value() : one.share();
        row.add(TextWrap.pad("#".repeat((int) Math.round(BAR * share)), BAR));
      }
      rows.add(row);
    }
    if (text) {
      header.add("");
    }
    return new Table("All statements", header, rows);
  }

  private Table table(ShareReport.Breakdown by) {
    List<String> header = new ArrayList<>(List.of(by.by().label(), "statements"));
    header.addAll(report.labels().labels());
    List<List<String>> rows = new ArrayList<>();
    int shown = Math.min(most, by.rows().size());
    by.rows().subList(0, shown).forEach(row -> rows.add(row(row.group(), row)));
    by.others().ifPresent(row -> rows.add(row("others (" + by.smaller() + ")", row)));
    String more =
        shown < by.rows().size() ? " (" + (by.rows().size() - shown) + " more not shown)" : "";
    return new Table("By " + by.by().label() + more, header, rows);
  }

  private List<String> row(String name, Shares shares) {
    List<String> row = new ArrayList<>();
    row.add(text ? TextWrap.cut(name, NAME) : name);
    row.add(Integer.toString(shares.statements()));
    shares.labels().forEach(one -> row.add(cell(one, shares)));
    return row;
  }

  private static String cell(Shares.LabelShare one, Shares shares) {
    Interval corrected = one.corrected();
    return corrected.known()
        ? "%s (%d-%d)"
            .formatted(
                percent(corrected.value()),
                Math.round(100 * corrected.low()),
                Math.round(100 * corrected.high()))
        : one.count() + " of " + shares.statements();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }
}
