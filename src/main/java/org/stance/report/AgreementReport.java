package org.stance.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.agreement.Agreement;
import org.stance.agreement.Agreement.AgreementMetric;
import org.stance.file.Json;
import org.stance.metrics.Interval;
import org.stance.report.chart.Figure;
import org.stance.report.chart.Table;

/** How far annotators agree. */
final class AgreementReport {
  /** The confusions of more pairs would fill screens; the JSON form has them all. */
  private static final int MAX_CONFUSIONS = 3;

  private static final List<String> NOTES =
      List.of(
          "Intervals: 95%, from a bootstrap over items with the annotators held fixed.",
          "kappa and alpha: 1 is perfect agreement, 0 is what chance alone would give.",
          "The ceiling: a model evaluated on one annotator's labels that beats another annotator has"
              + " learnt the habits of the first; evaluated on majority or adjudicated labels, it"
              + " can do somewhat better than a person.",
          "Agreement per label: how often another annotator gives the label where one does.");

  private final Agreement agreement;

  private AgreementReport(Agreement agreement) {
    this.agreement = agreement;
  }

  static Report of(Agreement agreement, String data) {
    AgreementReport report = new AgreementReport(agreement);
    Page page = report.page(data);
    return new Report(
        page,
        () -> Figure.of(page.tables()),
        "stance.agreement/1",
        json -> report.write(json, data));
  }

  private Page page(String data) {
    Agreement.ItemCounts counts = agreement.counts();
    String items =
        "%d, of which %d with two or more labels".formatted(counts.items(), counts.paired());
    return new Page(
        "Agreement",
        List.of(new Page.Fact("data", data), new Page.Fact("items", items)),
        agreement.warnings(),
        findings(),
        tables(),
        NOTES);
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>(List.of(metrics(), ceiling()));
    if (!agreement.pairs().isEmpty()) {
      tables.add(pairs());
    }
    tables.add(perLabel());
    tables.add(confusion());
    if (agreement.pairs().size() <= MAX_CONFUSIONS) {
      for (Agreement.AnnotatorPair pair : agreement.pairs()) {
        String corner = pair.first() + " \\ " + pair.second();
        tables.add(Table.confusion("Confusion of " + title(pair), corner, pair.confusion()));
      }
    }
    return tables;
  }

  private List<String> findings() {
    double observed = agreement.figure(AgreementMetric.OBSERVED).value();
    return Double.isNaN(observed)
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "two annotators of the same item agree in %.0f%% of cases",
                100 * observed));
  }

  private static String title(Agreement.AnnotatorPair pair) {
    return pair.first() + " and " + pair.second();
  }

  private Table metrics() {
    return table(
        "Agreement",
        List.of(
            row("observed agreement", AgreementMetric.OBSERVED),
            row("Krippendorff's alpha", AgreementMetric.ALPHA),
            row("Fleiss' kappa", AgreementMetric.FLEISS),
            row("Cohen's kappa, mean of pairs", AgreementMetric.MEAN_COHEN)));
  }

  private Table ceiling() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("accuracy against another annotator", AgreementMetric.OBSERVED));
    rows.add(row("macroF1 against another annotator", AgreementMetric.MACRO_F1));
    rows.add(row("stanceF1 against another annotator", AgreementMetric.STANCE_F1));
    if (agreement.counts().byMajority() > 0) {
      rows.add(
          row("accuracy against the majority of the others", AgreementMetric.MAJORITY_ACCURACY));
      rows.add(
          row("macroF1 against the majority of the others", AgreementMetric.MAJORITY_MACRO_F1));
    }
    return table("One annotator evaluated like a model: a ceiling for models", rows);
  }

  private static Table table(String title, List<List<String>> rows) {
    return new Table(title, List.of("metric", "value", "95% interval"), rows);
  }

  private List<String> row(String name, AgreementMetric metric) {
    Interval interval = agreement.figure(metric);
    return List.of(name, Table.number(interval.value()), Table.interval(interval));
  }

  private Table pairs() {
    List<List<String>> rows = new ArrayList<>();
    for (Agreement.AnnotatorPair pair : agreement.pairs()) {
      rows.add(
          List.of(
              title(pair),
              Long.toString(pair.confusion().total()),
              Table.number(pair.agreement()),
              Table.number(pair.kappa().value()),
              Table.interval(pair.kappa())));
    }
    return new Table(
        "Pairs",
        List.of("annotators", "items", "agreement", "Cohen's kappa", "95% interval"),
        rows);
  }

  private Table perLabel() {
    List<List<String>> rows = new ArrayList<>();
    for (Agreement.LabelAgreement label : agreement.perLabel()) {
      rows.add(
          List.of(
              label.label(),
              Long.toString(label.uses()),
              Table.number(label.agreement().value()),
              Table.interval(label.agreement()),
              Table.number(label.alpha().value()),
              Table.interval(label.alpha())));
    }
    return new Table(
        "Labels",
        List.of("label", "times given", "agreement", "95% interval", "alpha", "95% interval"),
        rows);
  }

  private Table confusion() {
    List<String> header = new ArrayList<>(List.of("one \\ another"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < agreement.perLabel().size(); i++) {
      Agreement.LabelAgreement label = agreement.perLabel().get(i);
      header.add(label.label());
      List<String> row = new ArrayList<>(List.of(label.label()));
      double uses = agreement.confusion().get(i).stream().mapToDouble(Double::doubleValue).sum();
      for (double cell : agreement.confusion().get(i)) {
        row.add(uses > 0 ? String.format(Locale.ROOT, "%.0f%%", 100 * cell / uses) : "-");
      }
      rows.add(row);
    }
    return new Table("What another annotator gives, by the label that one gives", header, rows);
  }

  private void write(Json json, String data) throws IOException {
    Agreement.ItemCounts counts = agreement.counts();
    json.string("data", data);
    json.integer("items", counts.items());
    json.integer("pairedItems", counts.paired());
    json.integer("fleissItems", counts.fleiss());
    json.integer("fleissRaters", counts.raters());
    json.integer("judgedByMajority", counts.byMajority());
    for (AgreementMetric metric : AgreementMetric.values()) {
      MetricJson.interval(json, metric.key(), agreement.figure(metric));
    }
    json.list("pairs", agreement.pairs(), AgreementReport::pair);
    json.object(
        "perLabel",
        labels -> {
          for (int i = 0; i < agreement.perLabel().size(); i++) {
            int label = i;
            labels.object(agreement.perLabel().get(i).label(), fields -> label(fields, label));
          }
        });
    json.strings("warnings", agreement.warnings());
  }

  private static void pair(Json json, Agreement.AnnotatorPair pair) throws IOException {
    json.string("first", pair.first());
    json.string("second", pair.second());
    json.integer("items", pair.confusion().total());
    json.rounded("agreement", pair.agreement());
    MetricJson.interval(json, "cohenKappa", pair.kappa());
    MetricJson.confusion(json, "confusion", pair.confusion());
  }

  private void label(Json json, int index) throws IOException {
    Agreement.LabelAgreement label = agreement.perLabel().get(index);
    json.integer("timesGiven", label.uses());
    MetricJson.interval(json, "agreement", label.agreement());
    MetricJson.interval(json, "krippendorffAlpha", label.alpha());
    List<Double> shares = agreement.confusion().get(index);
    json.object(
        "othersGave",
        labels -> {
          for (int i = 0; i < shares.size(); i++) {
            labels.rounded(agreement.perLabel().get(i).label(), shares.get(i));
          }
        });
  }
}
