package org.stance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance.shares.ShareReport;
import org.stance.shares.Shares;
import org.stance.table.CsvStyle;
import org.stance.table.RowWriter;

/** Writes shares as CSV, one row per group and label. Stateless. */
public final class SharesWriter {
  private static final List<String> COLUMNS =
      List.of(
          "by",
          "group",
          "statements",
          "documents",
          "stance",
          "predicted",
          "share",
          "corrected",
          "low",
          "high");

  private SharesWriter() {}

  /** Writes all statements first, then the groups. The writer is flushed but not closed. */
  public static void csv(ShareReport report, Writer out, CsvStyle style) throws IOException {
    RowWriter csv = RowWriter.csv(out, COLUMNS, style);
    rows(csv, "all", report.all());
    for (ShareReport.Breakdown breakdown : report.tables()) {
      for (Shares group : breakdown.rows()) {
        rows(csv, breakdown.by().label(), group);
      }
      if (breakdown.others().isPresent()) {
        rows(csv, breakdown.by().label(), breakdown.others().get());
      }
    }
    csv.flush();
  }

  private static void rows(RowWriter csv, String by, Shares group) throws IOException {
    for (Shares.LabelShare label : group.labels()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("by", by);
      row.put("group", group.group());
      row.put("statements", Integer.toString(group.statements()));
      row.put("documents", Integer.toString(group.documents()));
      row.put("stance", label.label());
      row.put("predicted", Integer.toString(label.count()));
      row.put("share", number(label.share()));
      row.put("corrected", number(label.corrected().value()));
      row.put("low", number(label.corrected().low()));
      row.put("high", number(label.corrected().high()));
      csv.write(row);
    }
  }

  private static String number(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.4f", share);
  }
}
