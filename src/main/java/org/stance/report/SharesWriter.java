package org.stance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance.report.chart.ShareFigures;
import org.stance.report.chart.ShareTables;
import org.stance.shares.ShareReport;
import org.stance.shares.Shares;
import org.stance.table.CsvStyle;
import org.stance.table.RowWriter;

/** Writes who stands where, for a person or a program. Stateless. */
public final class SharesWriter {
  /** The forms of the result. */
  public enum Format {
    /** Aligned tables. */
    TEXT,
    /** One object, schema {@code stance.shares/1}. */
    JSON,
    /** One page without scripts or outside resources. */
    HTML,
    /** One row a group and label. */
    CSV;

    /**
     * The word used in options and as a file's ending.
     *
     * @return the name in lower case
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the shares are of.
   *
   * @param model the model, such as its file's name
   * @param data its predictions, as the user named them
   */
  public record Subject(String model, String data) {}

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

  /**
   * Writes a report.
   *
   * @param report the shares
   * @param subject which model's predictions, and what they are of
   * @param format the form
   * @param out where to; neither flushed nor closed
   * @throws IOException if writing fails
   */
  public static void write(ShareReport report, Subject subject, Format format, Writer out)
      throws IOException {
    switch (format) {
      case TEXT -> out.write(TextReport.of(page(report, subject, true)));
      case JSON -> out.write(json(report, subject));
      case HTML -> out.write(HtmlReport.of(page(report, subject, false), ShareFigures.of(report)));
      case CSV -> csv(report, out, CsvStyle.PLAIN);
    }
  }

  private static Page page(ShareReport report, Subject subject, boolean text) {
    return new Page(
        "Who stands where",
        List.of(
            new Page.Fact("model", subject.model()),
            new Page.Fact("data", subject.data()),
            new Page.Fact("rows", report.headline())),
        report.warnings(),
        List.of(),
        new ShareTables(report, text, Integer.MAX_VALUE).tables(),
        ShareTables.NOTES);
  }

  private static String json(ShareReport report, Subject subject) throws IOException {
    return Json.report(
        "stance.shares/1",
        json -> {
          json.string("model", subject.model());
          json.string("data", subject.data());
          json.count("documents", report.documents());
          json.count("statements", report.statements());
          json.count("copies", report.copies());
          json.count("reviews", report.reviews());
          json.object("all", inner -> group(inner, report.all()));
          json.list(
              "tables",
              report.tables(),
              by -> {
                json.string("by", by.by().label());
                json.list("groups", by.rows(), row -> group(json, row));
                json.count("smallerGroups", by.smaller());
                if (by.others().isPresent()) {
                  json.object("others", inner -> group(inner, by.others().get()));
                }
              });
          json.strings("warnings", report.warnings());
        });
  }

  private static void group(Json json, Shares shares) throws IOException {
    json.string("group", shares.group());
    json.count("statements", shares.statements());
    json.count("documents", shares.documents());
    json.list(
        "stances",
        shares.labels(),
        one -> {
          json.string("stance", one.label());
          json.count("predicted", one.count());
          json.number("share", one.share());
          json.interval("corrected", one.corrected());
        });
  }

  /**
   * Writes one row a group and label, all statements first.
   *
   * @param report the shares
   * @param out where to; neither flushed nor closed
   * @param style who will open it
   * @throws IOException if writing fails
   */
  public static void csv(ShareReport report, Writer out, CsvStyle style) throws IOException {
    RowWriter csv = RowWriter.csv(out, COLUMNS, style);
    rows(csv, "all", report.all());
    for (ShareReport.By by : report.tables()) {
      for (Shares row : by.rows()) {
        rows(csv, by.by().label(), row);
      }
      if (by.others().isPresent()) {
        rows(csv, by.by().label(), by.others().get());
      }
    }
    csv.flush();
  }

  private static void rows(RowWriter csv, String by, Shares shares) throws IOException {
    for (Shares.OfLabel one : shares.labels()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("by", by);
      row.put("group", shares.group());
      row.put("statements", Integer.toString(shares.statements()));
      row.put("documents", Integer.toString(shares.documents()));
      row.put("stance", one.label());
      row.put("predicted", Integer.toString(one.count()));
      row.put("share", number(one.share()));
      row.put("corrected", number(one.corrected().value()));
      row.put("low", number(one.corrected().low()));
      row.put("high", number(one.corrected().high()));
      csv.write(row);
    }
  }

  private static String number(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.4f", share);
  }
}
