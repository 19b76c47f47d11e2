package org.stance.report;

import java.io.IOException;
import java.util.List;
import org.stance.file.Json;
import org.stance.report.chart.ShareFigures;
import org.stance.report.chart.ShareTables;
import org.stance.shares.ShareReport;
import org.stance.shares.Shares;

/** Who stands where. */
final class SharesReport {
  private SharesReport() {}

  static Report of(ShareReport shares, ReportSubject subject) {
    Page page =
        new Page(
            "Who stands where",
            List.of(
                new Page.Fact("model", subject.model()),
                new Page.Fact("data", subject.data()),
                new Page.Fact("rows", shares.headline())),
            shares.warnings(),
            List.of(),
            new ShareTables(shares, true, Integer.MAX_VALUE).tables(),
            ShareTables.NOTES);
    return new Report(
        page,
        () -> ShareFigures.of(shares),
        "stance.shares/1",
        json -> write(json, shares, subject));
  }

  private static void write(Json json, ShareReport shares, ReportSubject subject)
      throws IOException {
    json.string("model", subject.model());
    json.string("data", subject.data());
    json.integer("documents", shares.documents());
    json.integer("statements", shares.statements());
    json.integer("copies", shares.copies());
    json.integer("reviews", shares.reviews());
    json.object("all", fields -> group(fields, shares.all()));
    json.list("tables", shares.tables(), SharesReport::breakdown);
    json.strings("warnings", shares.warnings());
  }

  private static void breakdown(Json json, ShareReport.Breakdown breakdown) throws IOException {
    json.string("by", breakdown.by().label());
    json.list("groups", breakdown.rows(), SharesReport::group);
    json.integer("smallerGroups", breakdown.smaller());
    if (breakdown.others().isPresent()) {
      Shares others = breakdown.others().get();
      json.object("others", fields -> group(fields, others));
    }
  }

  private static void group(Json json, Shares group) throws IOException {
    json.string("group", group.group());
    json.integer("statements", group.statements());
    json.integer("documents", group.documents());
    json.list("stances", group.labels(), SharesReport::label);
  }

  private static void label(Json json, Shares.LabelShare label) throws IOException {
    json.string("stance", label.label());
    json.integer("predicted", label.count());
    json.rounded("share", label.share());
    MetricJson.interval(json, "corrected", label.corrected());
  }
}
