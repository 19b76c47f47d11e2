package org.stance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of a report, whatever its format: cells are ready to read, the first column names the
 * row.
 *
 * @param title what the table shows
 * @param header one cell a column
 * @param rows each with one cell a column
 */
record Table(String title, List<String> header, List<List<String>> rows) {
  static List<Table> of(Evaluation evaluation) {
    return List.of(
        headline(evaluation), perLabel(evaluation), confusion(evaluation), reliability(evaluation));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String interval(Interval interval) {
    return interval.known() ? number(interval.low()) + " to " + number(interval.high()) : "unknown";
  }

  private static Table headline(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      Interval figure = evaluation.figure(metric);
      rows.add(
          List.of(
              metric.key(),
              number(figure.value()),
              interval(figure),
              baseline(evaluation.baseline(), metric),
              metric.higherIsBetter() ? "higher" : "lower"));
    }
    String always = "always \"" + evaluation.baselineLabel() + "\"";
    return new Table("Figures", List.of("figure", "value", "95% interval", always, "better"), rows);
  }

  private static String baseline(Scores scores, Metric metric) {
    return switch (metric) {
      case ACCURACY -> number(scores.accuracy());
      case MACRO_F1 -> number(scores.macroF1());
      case STANCE_F1 -> number(scores.stanceF1());
      default -> "";
    };
  }

  private static Table perLabel(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    for (Scores.OfLabel one : evaluation.scores().perLabel()) {
      rows.add(
          List.of(
              one.label(),
              number(one.precision()),
              number(one.recall()),
              number(one.f1()),
              Long.toString(one.support())));
    }
    return new Table("Labels", List.of("label", "precision", "recall", "F1", "support"), rows);
  }

  private static Table confusion(Evaluation evaluation) {
    ConfusionMatrix confusion = evaluation.confusion();
    List<String> header = new ArrayList<>(List.of("gold \\ predicted"));
    header.addAll(confusion.labels().labels());
    List<List<String>> rows = new ArrayList<>();
    for (int gold = 0; gold < confusion.labels().size(); gold++) {
      List<String> row = new ArrayList<>(List.of(confusion.labels().labels().get(gold)));
      confusion.counts().get(gold).forEach(count -> row.add(Long.toString(count)));
      rows.add(row);
    }
    return new Table("Confusion", header, rows);
  }

  private static Table reliability(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    for (ReliabilityBin bin : evaluation.reliability()) {
      if (bin.count() > 0) {
        rows.add(
            List.of(
                number(bin.low()) + " to " + number(bin.high()),
                Long.toString(bin.count()),
                number(bin.confidence()),
                number(bin.accuracy())));
      }
    }
    return new Table(
        "Reliability", List.of("confidence", "rows", "mean confidence", "accuracy"), rows);
  }
}
