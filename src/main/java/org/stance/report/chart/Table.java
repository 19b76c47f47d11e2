package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.LearningCurve;
import org.stance.evaluation.Metric;
import org.stance.evaluation.RiskCoverage;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;
import org.stance.metrics.Scores;

/**
 * A table of a report in any format. Cells are formatted text; the first column names the row.
 *
 * @param title what the table shows
 * @param header one cell per column
 * @param rows each with one cell per column
 */
public record Table(String title, List<String> header, List<List<String>> rows) {
  public static List<Table> of(Evaluation evaluation) {
    List<Table> tables = new ArrayList<>();
    tables.add(headline(evaluation));
    tables.add(perLabel(evaluation));
    tables.add(confusion(evaluation));
    tables.add(reliability(evaluation));
    tables.add(riskCoverage(evaluation.riskCoverage()));
    evaluation.learningCurve().ifPresent(curve -> tables.add(learningCurve(curve)));
    return tables;
  }

  public static String number(double value) {
    return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%.3f", value);
  }

  public static String interval(Interval interval) {
    return interval.known() ? number(interval.low()) + " to " + number(interval.high()) : "unknown";
  }

  static Table headline(Evaluation evaluation) {
    String always = "always \"" + evaluation.baselineLabel() + "\"";
    List<String> header = new ArrayList<>(List.of("metric", "value", "95% interval", always));
    evaluation.targetBaseline().ifPresent(scores -> header.add("target's majority"));
    header.add("better");
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      Interval interval = evaluation.figure(metric);
      List<String> row =
          new ArrayList<>(List.of(metric.key(), number(interval.value()), interval(interval)));
      row.add(baseline(evaluation.baseline(), metric));
      evaluation.targetBaseline().ifPresent(scores -> row.add(baseline(scores, metric)));
      row.add(metric.higherIsBetter() ? "higher" : "lower");
      rows.add(row);
    }
    return new Table("Metrics", header, rows);
  }

  private static String baseline(Scores scores, Metric metric) {
    double value = of(scores, metric);
    return Double.isNaN(value) ? "" : number(value);
  }

  /** The value of a metric that scores include; NaN for others. */
  public static double of(Scores scores, Metric metric) {
    return switch (metric) {
      case ACCURACY -> scores.accuracy();
      case MACRO_F1 -> scores.macroF1();
      case STANCE_F1 -> scores.stanceF1();
      default -> Double.NaN;
    };
  }

  static Table perLabel(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    for (Scores.LabelScores label : evaluation.scores().perLabel()) {
      rows.add(
          List.of(
              label.label(),
              number(label.precision()),
              number(label.recall()),
              number(label.f1()),
              Long.toString(label.support())));
    }
    return new Table("Labels", List.of("label", "precision", "recall", "F1", "support"), rows);
  }

  public static Table confusion(Evaluation evaluation) {
    return confusion("Confusion", "gold \\ predicted", evaluation.confusion());
  }

  public static Table confusion(String title, String corner, ConfusionMatrix confusion) {
    List<String> header = new ArrayList<>(List.of(corner));
    header.addAll(confusion.labels().labels());
    List<List<String>> rows = new ArrayList<>();
    for (int gold = 0; gold < confusion.labels().size(); gold++) {
      List<String> row = new ArrayList<>(List.of(confusion.labels().labels().get(gold)));
      confusion.counts().get(gold).forEach(count -> row.add(Long.toString(count)));
      rows.add(row);
    }
    return new Table(title, header, rows);
  }

  static Table reliability(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    for (Evaluation.ReliabilityBin bin : evaluation.reliability()) {
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

  static Table riskCoverage(RiskCoverage curve) {
    List<List<String>> rows = new ArrayList<>();
    for (RiskCoverage.CoveragePoint point : curve.points()) {
      rows.add(
          List.of(
              Math.round(100 * point.coverage()) + "%",
              Long.toString(point.rows()),
              number(point.confidence()),
              number(point.accuracy()),
              number(point.risk())));
    }
    return new Table(
        "Most confident rows (area under the risk-coverage curve: " + number(curve.area()) + ")",
        List.of("coverage", "rows", "min. confidence", "accuracy", "risk"),
        rows);
  }

  static Table learningCurve(LearningCurve curve) {
    List<List<String>> rows = new ArrayList<>();
    for (LearningCurve.CurvePoint point : curve.points()) {
      rows.add(
          List.of(
              Math.round(100 * point.share()) + "%",
              Long.toString(point.rows()),
              number(point.macroF1().value()),
              interval(point.macroF1())));
    }
    return new Table(
        "Learning curve", List.of("labels used", "rows", "macroF1", "95% interval"), rows);
  }
}
