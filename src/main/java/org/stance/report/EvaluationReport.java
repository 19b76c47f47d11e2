package org.stance.report;

import java.io.IOException;
import java.util.List;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.LearningCurve;
import org.stance.evaluation.Metric;
import org.stance.evaluation.RiskCoverage;
import org.stance.file.Json;
import org.stance.metrics.Scores;
import org.stance.report.chart.EvaluationFigures;
import org.stance.report.chart.Table;

/** How good a model is. */
final class EvaluationReport {
  private static final List<String> NOTES =
      List.of(
          "Intervals: 95%, from a bootstrap over groups with the model held fixed.",
          "macroF1: mean F1 over all labels; stanceF1: the same without the label none.",
          "coverage: share of rows not flagged for review; selectiveAccuracy: accuracy on these"
              + " rows.",
          "risk: share of rows with a wrong prediction. The area under the risk-coverage curve is"
              + " its mean over all coverages; if confidence were uninformative, it would equal the"
              + " risk at 100%.",
          "A ratio with a denominator of 0 counts as 0.");

  private EvaluationReport() {}

  static Report of(Evaluation evaluation, ReportSubject subject) {
    return new Report(
        page(evaluation, subject),
        () -> EvaluationFigures.of(evaluation),
        "stance.metrics/1",
        json -> write(json, evaluation, subject));
  }

  private static Page page(Evaluation evaluation, ReportSubject subject) {
    return new Page(
        "Evaluation",
        List.of(
            new Page.Fact("model", subject.model()),
            new Page.Fact("data", subject.data()),
            new Page.Fact("rows", rows(evaluation, subject))),
        evaluation.warnings(),
        evaluation.learningCurve().map(curve -> List.of(curve.finding())).orElse(List.of()),
        Table.of(evaluation),
        NOTES);
  }

  private static String rows(Evaluation evaluation, ReportSubject subject) {
    String rows = subject.rows(evaluation.n(), evaluation.groups());
    return subject.trainedOnly() == 0
        ? rows
        : rows
            + "; %d more have no %s and were used for training only"
                .formatted(subject.trainedOnly(), subject.groupedBy());
  }

  private static void write(Json json, Evaluation evaluation, ReportSubject subject)
      throws IOException {
    json.string("model", subject.model());
    json.string("data", subject.data());
    json.integer("n", evaluation.n());
    json.integer("groups", evaluation.groups());
    json.string("groupedBy", subject.groupedBy());
    for (Metric metric : Metric.values()) {
      MetricJson.interval(json, metric.key(), evaluation.figure(metric));
    }
    json.object("perLabel", labels -> perLabel(labels, evaluation.scores()));
    MetricJson.confusion(json, "confusion", evaluation.confusion());
    baselines(json, evaluation);
    json.list("reliability", evaluation.reliability(), EvaluationReport::bin);
    json.list("riskCoverage", evaluation.riskCoverage().points(), EvaluationReport::coverage);
    json.rounded("riskCoverageArea", evaluation.riskCoverage().area());
    if (evaluation.learningCurve().isPresent()) {
      learningCurve(json, evaluation.learningCurve().get());
    }
    json.strings("warnings", evaluation.warnings());
  }

  private static void perLabel(Json json, Scores scores) throws IOException {
    for (Scores.LabelScores label : scores.perLabel()) {
      json.object(
          label.label(),
          fields -> {
            fields.rounded("precision", label.precision());
            fields.rounded("recall", label.recall());
            fields.rounded("f1", label.f1());
            fields.integer("support", label.support());
          });
    }
  }

  private static void baselines(Json json, Evaluation evaluation) throws IOException {
    json.object(
        "baseline",
        fields -> {
          fields.string("label", evaluation.baselineLabel());
          baseline(fields, evaluation.baseline());
        });
    if (evaluation.targetBaseline().isPresent()) {
      Scores scores = evaluation.targetBaseline().get();
      json.object("targetBaseline", fields -> baseline(fields, scores));
    }
  }

  private static void baseline(Json json, Scores scores) throws IOException {
    json.rounded(Metric.ACCURACY.key(), scores.accuracy());
    json.rounded(Metric.MACRO_F1.key(), scores.macroF1());
    json.rounded(Metric.STANCE_F1.key(), scores.stanceF1());
  }

  private static void bin(Json json, Evaluation.ReliabilityBin bin) throws IOException {
    json.rounded("low", bin.low());
    json.rounded("high", bin.high());
    json.integer("count", bin.count());
    json.rounded("confidence", bin.confidence());
    json.rounded("accuracy", bin.accuracy());
  }

  private static void coverage(Json json, RiskCoverage.CoveragePoint point) throws IOException {
    json.rounded("coverage", point.coverage());
    json.integer("rows", point.rows());
    json.rounded("confidence", point.confidence());
    json.rounded("accuracy", point.accuracy());
    json.rounded("risk", point.risk());
  }

  private static void learningCurve(Json json, LearningCurve curve) throws IOException {
    json.list(
        "learningCurve",
        curve.points(),
        (fields, point) -> {
          fields.rounded("share", point.share());
          fields.integer("rows", point.rows());
          MetricJson.interval(fields, Metric.MACRO_F1.key(), point.macroF1());
        });
    MetricJson.interval(json, "lastDoubling", curve.lastDoubling());
  }
}
