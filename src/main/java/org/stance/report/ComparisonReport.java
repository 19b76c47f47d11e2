package org.stance.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.evaluation.Comparison;
import org.stance.file.Json;
import org.stance.report.chart.Figure;
import org.stance.report.chart.Table;

/** Which of two models is better. */
final class ComparisonReport {
  private static final List<String> NOTES =
      List.of(
          "Intervals (95%) and p-values: paired bootstrap over groups with both models held fixed.",
          "Differences are B minus A. Where the interval contains 0, neither model is significantly"
              + " better.",
          "With several metrics, one of them is more likely to differ by chance: decide beforehand"
              + " which one counts.",
          "McNemar's test treats rows as independent, which rows of the same group are not.");

  private ComparisonReport() {}

  static Report of(Comparison comparison, ReportSubject subject) {
    Page page =
        new Page(
            "Comparison",
            List.of(
                new Page.Fact("A", subject.models().get(0)),
                new Page.Fact("B", subject.models().get(1)),
                new Page.Fact("data", subject.data()),
                new Page.Fact("rows", subject.rows(comparison.n(), comparison.groups()))),
            comparison.warnings(),
            comparison.findings(),
            List.of(differences(comparison), mcNemar(comparison)),
            NOTES);
    return new Report(
        page,
        () -> Figure.of(page.tables()),
        "stance.comparison/1",
        json -> write(json, comparison, subject));
  }

  private static Table differences(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison.Difference difference : comparison.differences()) {
      rows.add(
          List.of(
              difference.metric().key(),
              Table.number(difference.a()),
              Table.number(difference.b()),
              signed(difference.gain().value()),
              difference.gain().known()
                  ? signed(difference.gain().low()) + " to " + signed(difference.gain().high())
                  : "unknown",
              pValue(difference.pValue()),
              difference.metric().higherIsBetter() ? "higher" : "lower"));
    }
    return new Table(
        "Metrics",
        List.of("metric", "A", "B", "difference", "95% interval", "p-value", "better"),
        rows);
  }

  private static String pValue(double value) {
    return value < 0.001 ? "<0.001" : Table.number(value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }

  private static Table mcNemar(Comparison comparison) {
    long others = comparison.n() - comparison.onlyA() - comparison.onlyB();
    return new Table(
        "McNemar's exact test",
        List.of("", "rows"),
        List.of(
            List.of("only A correct", Long.toString(comparison.onlyA())),
            List.of("only B correct", Long.toString(comparison.onlyB())),
            List.of("both or neither correct", Long.toString(others)),
            List.of("p-value", pValue(comparison.mcNemar()))));
  }

  private static void write(Json json, Comparison comparison, ReportSubject subject)
      throws IOException {
    json.string("a", subject.models().get(0));
    json.string("b", subject.models().get(1));
    json.string("data", subject.data());
    json.integer("n", comparison.n());
    json.integer("groups", comparison.groups());
    json.string("groupedBy", subject.groupedBy());
    for (Comparison.Difference difference : comparison.differences()) {
      json.object(difference.metric().key(), fields -> write(fields, difference));
    }
    json.object(
        "mcNemar",
        fields -> {
          fields.integer("onlyA", comparison.onlyA());
          fields.integer("onlyB", comparison.onlyB());
          fields.rounded("p", comparison.mcNemar());
        });
    json.strings("findings", comparison.findings());
    json.strings("warnings", comparison.warnings());
  }

  private static void write(Json json, Comparison.Difference difference) throws IOException {
    json.rounded("a", difference.a());
    json.rounded("b", difference.b());
    MetricJson.interval(json, "difference", difference.gain());
    json.rounded("p", difference.pValue());
    json.string("better", difference.winner().label());
  }
}
