package org.stance.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.agreement.Agreement;
import org.stance.agreement.Agreement.AgreementMetric;
import org.stance.metrics.Interval;
import org.stance.report.chart.Table;

/** How far annotators agree, for a person or a program. */
final class AgreementReport {
  /** With more pairs their confusions fill screens; JSON has them. */
  private static final int CONFUSIONS_SHOWN = 3;

  private static final List<String> NOTES =
      List.of(
          "Intervals: 95%, bootstrap over items, the annotators staying the same.",
          "kappa and alpha: 1 is perfect agreement, 0 what chance alone would give.",
          "The ceiling: a model judged by one annotator's labels that does better than another"
              + " annotator has learnt that one's habits; judged by majority or settled labels it"
              + " can do somewhat better than a person.",
          "Label agreement: where one annotator gives the label, how often another does too.");

  private final Agreement agreement;

  private AgreementReport(Agreement agreement) {
    this.agreement = agreement;
  }

  static Page page(Agreement agreement, String data) {
    return new AgreementReport(agreement).page(data);
  }

  static String json(Agreement agreement, String data) throws IOException {
    return Json.report(
        "stance.agreement/1", json -> new AgreementReport(agreement).write(json, data));
  }

  private Page page(String data) {
    List<Table> tables = new ArrayList<>(List.of(figures(), ceiling()));
    if (!agreement.pairs().isEmpty()) {
      tables.add(pairs());
    }
    tables.add(perLabel());
    tables.add(confusion());
    if (agreement.pairs().size() <= CONFUSIONS_SHOWN) {
      for (Agreement.AnnotatorPair pair : agreement.pairs()) {
        String corner = pair.first() + " \\ " + pair.second();
        tables.add(Table.confusion("Confusion of " + title(pair), corner, pair.confusion()));
      }
    }
    Agreement.ItemCounts counts = agreement.counts();
    String items =
        "%d, of which %d with two or more labels".formatted(counts.items(), counts.paired());
    return new Page(
        "Agreement",
        List.of(new Page.Fact("data", data), new Page.Fact("items", items)),
        agreement.warnings(),
        findings(),
        tables,
        NOTES);
  }

  private List<String> findings() {
    Interval accuracy = agreement.figure(AgreementMetric.OBSERVED);
    if (Double.isNaN(accuracy.value())) {
      return List.of();
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "two annotators of an item give it the same label in %.0f%% of cases",
            100 * accuracy.value()));
  }

  private static String title(Agreement.AnnotatorPair pair) {
    return pair.first() + " and " + pair.second();
  }

  private Table figures() {
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
    rows.add(row("accuracy, by another annotator", AgreementMetric.OBSERVED));
    rows.add(row("macroF1, by another annotator", AgreementMetric.MACRO_F1));
    rows.add(row("stanceF1, by another annotator", AgreementMetric.STANCE_F1));
    if (agreement.counts().byMajority() > 0) {
      rows.add(row("accuracy, by the majority of the others", AgreementMetric.MAJORITY_ACCURACY));
      rows.add(row("macroF1, by the majority of the others", AgreementMetric.MAJORITY_MACRO_F1));
    }
    return table(
        "What one annotator reaches when judged as a model is: a ceiling for models", rows);
  }

  private static Table table(String title, List<List<String>> rows) {
    return new Table(title, List.of("figure", "value", "95% interval"), rows);
  }

  private List<String> row(String name, AgreementMetric figure) {
    Interval interval = agreement.figure(figure);
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
    for (Agreement.LabelAgreement one : agreement.perLabel()) {
      rows.add(
          List.of(
              one.label(),
              Long.toString(one.uses()),
              Table.number(one.agreement().value()),
              Table.interval(one.agreement()),
              Table.number(one.alpha().value()),
              Table.interval(one.alpha())));
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
      Agreement.LabelAgreement one = agreement.perLabel().get(i);
      header.add(one.label());
      List<String> row = new ArrayList<>(List.of(one.label()));
      double uses = agreement.confusion().get(i).stream().mapToDouble(Double::doubleValue).sum();
      for (double cell : agreement.confusion().get(i)) {
        row.add(uses > 0 ? String.format(Locale.ROOT, "%.0f%%", 100 * cell / uses) : "-");
      }
      rows.add(row);
    }
    return new Table("When one annotator gives a label, what another gives", header, rows);
  }

  private void write(Json json, String data) throws IOException {
    Agreement.ItemCounts counts = agreement.counts();
    json.string("data", data);
    json.count("items", counts.items());
    json.count("pairedItems", counts.paired());
    json.count("fleissItems", counts.fleiss());
    json.count("fleissRaters", counts.raters());
    json.count("judgedByMajority", counts.byMajority());
    for (AgreementMetric figure : AgreementMetric.values()) {
      json.interval(figure.key(), agreement.figure(figure));
    }
    json.list("pairs", agreement.pairs(), pair -> write(json, pair));
    json.object(
        "perLabel",
        inner -> {
          for (Agreement.LabelAgreement one : agreement.perLabel()) {
            json.object(one.label(), label -> write(json, one));
          }
        });
    json.strings("warnings", agreement.warnings());
  }

  private static void write(Json json, Agreement.AnnotatorPair pair) throws IOException {
    json.string("first", pair.first());
    json.string("second", pair.second());
    json.count("items", pair.confusion().total());
    json.number("agreement", pair.agreement());
    json.interval("cohenKappa", pair.kappa());
    json.confusion("confusion", pair.confusion());
  }

  private void write(Json json, Agreement.LabelAgreement one) throws IOException {
    json.count("timesGiven", one.uses());
    json.interval("agreement", one.agreement());
    json.interval("krippendorffAlpha", one.alpha());
    List<Double> row = agreement.confusion().get(agreement.perLabel().indexOf(one));
    json.object(
        "othersGave",
        inner -> {
          for (int i = 0; i < row.size(); i++) {
            json.number(agreement.perLabel().get(i).label(), row.get(i));
          }
        });
  }
}
