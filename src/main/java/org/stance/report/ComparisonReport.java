package org.stance.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.evaluation.Comparison;
import org.stance.report.chart.Table;

/** Which of two models is better, for a person or a program. */
final class ComparisonReport {
  private static final List<String> NOTES =
      List.of(
          "Intervals and p-values: 95%, paired bootstrap over groups; the models stay the same.",
          "Differences are B minus A. A figure that holds 0 in its interval tells no winner.",
          "Of four figures one differs by chance more often than one alone: say beforehand which"
              + " one decides.",
          "McNemar's test takes rows as independent, which rows of one group are not.");

  private final Comparison comparison;
  private final Comparison.Subject subject;

  private ComparisonReport(Comparison comparison, Comparison.Subject subject) {
    this.comparison = comparison;
    this.subject = subject;
  }

  static Page page(Comparison comparison, Comparison.Subject subject) {
    return new ComparisonReport(comparison, subject).page();
  }

  static String json(Comparison comparison, Comparison.Subject subject) throws IOException {
    return Json.report(
        "stance.comparison/1", json -> new ComparisonReport(comparison, subject).write(json));
  }

  private Page page() {
    String rows =
        "%d in %d group%s by %s"
            .formatted(
                comparison.n(),
                comparison.groups(),
                comparison.groups() == 1 ? "" : "s",
                subject.groupedBy());
    return new Page(
        "Comparison",
        List.of(
            new Page.Fact("A", subject.a()),
            new Page.Fact("B", subject.b()),
            new Page.Fact("data", subject.data()),
            new Page.Fact("rows", rows)),
        comparison.warnings(),
        comparison.findings(),
        List.of(differences(), mcNemar()),
        NOTES);
  }

  private Table differences() {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison.Difference each : comparison.differences()) {
      rows.add(
          List.of(
              each.metric().key(),
              Table.number(each.a()),
              Table.number(each.b()),
              signed(each.gain().value()),
              each.gain().known()
                  ? signed(each.gain().low()) + " to " + signed(each.gain().high())
                  : "unknown",
              pValue(each.pValue()),
              each.metric().higherIsBetter() ? "higher" : "lower"));
    }
    return new Table(
        "Figures",
        List.of("figure", "A", "B", "difference", "95% interval", "p-value", "better"),
        rows);
  }

  private static String pValue(double value) {
    return value < 0.001 ? "<0.001" : Table.number(value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }

  private Table mcNemar() {
    return new Table(
        "McNemar's exact test",
        List.of("", "rows"),
        List.of(
            List.of("only A right", Long.toString(comparison.onlyA())),
            List.of("only B right", Long.toString(comparison.onlyB())),
            List.of(
                "both or neither right",
                Long.toString(comparison.n() - comparison.onlyA() - comparison.onlyB())),
            List.of("p-value", pValue(comparison.mcNemar()))));
  }

  private void write(Json json) throws IOException {
    json.string("a", subject.a());
    json.string("b", subject.b());
    json.string("data", subject.data());
    json.count("n", comparison.n());
    json.count("groups", comparison.groups());
    json.string("groupedBy", subject.groupedBy());
    for (Comparison.Difference each : comparison.differences()) {
      json.object(each.metric().key(), inner -> difference(json, each));
    }
    json.object(
        "mcNemar",
        inner -> {
          json.count("onlyA", comparison.onlyA());
          json.count("onlyB", comparison.onlyB());
          json.number("p", comparison.mcNemar());
        });
    json.strings("findings", comparison.findings());
    json.strings("warnings", comparison.warnings());
  }

  private static void difference(Json json, Comparison.Difference each) throws IOException {
    json.number("a", each.a());
    json.number("b", each.b());
    json.interval("difference", each.gain());
    json.number("p", each.pValue());
    json.string("better", each.winner().label());
  }
}
