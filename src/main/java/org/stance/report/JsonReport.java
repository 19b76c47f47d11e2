package org.stance.report;

import java.io.IOException;
import java.util.List;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.LearningCurve;
import org.stance.evaluation.Metric;
import org.stance.evaluation.RiskCoverage;
import org.stance.metrics.Scores;

/** An evaluation's figures under fixed names. */
final class JsonReport {
  private final Json json;

  private JsonReport(Json json) {
    this.json = json;
  }

  static String of(Evaluation evaluation, Subject subject) throws IOException {
    return Json.report("stance.metrics/1", json -> new JsonReport(json).write(evaluation, subject));
  }

  private void write(Evaluation evaluation, Subject subject) throws IOException {
    json.string("model", subject.model());
    json.string("data", subject.data());
    json.count("n", evaluation.n());
    json.count("groups", evaluation.groups());
    json.string("groupedBy", subject.groupedBy());
    for (Metric metric : Metric.values()) {
      json.interval(metric.key(), evaluation.figure(metric));
    }
    perLabel(evaluation.scores().perLabel());
    json.confusion("confusion", evaluation.confusion());
    json.object(
        "baseline",
        inner -> {
          json.string("label", evaluation.baselineLabel());
          baseline(evaluation.baseline());
        });
    if (evaluation.targetBaseline().isPresent()) {
      json.object("targetBaseline", inner -> baseline(evaluation.targetBaseline().get()));
    }
    reliability(evaluation.reliability());
    riskCoverage(evaluation.riskCoverage());
    if (evaluation.learningCurve().isPresent()) {
      learningCurve(evaluation.learningCurve().get());
    }
    json.strings("warnings", evaluation.warnings());
  }

  private void perLabel(List<Scores.LabelScores> labels) throws IOException {
    json.object(
        "perLabel",
        inner -> {
          for (Scores.LabelScores one : labels) {
            json.object(one.label(), scores -> label(one));
          }
        });
  }

  private void label(Scores.LabelScores one) throws IOException {
    json.number("precision", one.precision());
    json.number("recall", one.recall());
    json.number("f1", one.f1());
    json.count("support", one.support());
  }

  private void baseline(Scores baseline) throws IOException {
    json.number(Metric.ACCURACY.key(), baseline.accuracy());
    json.number(Metric.MACRO_F1.key(), baseline.macroF1());
    json.number(Metric.STANCE_F1.key(), baseline.stanceF1());
  }

  private void reliability(List<Evaluation.ReliabilityBin> bins) throws IOException {
    json.list(
        "reliability",
        bins,
        bin -> {
          json.number("low", bin.low());
          json.number("high", bin.high());
          json.count("count", bin.count());
          json.number("confidence", bin.confidence());
          json.number("accuracy", bin.accuracy());
        });
  }

  private void riskCoverage(RiskCoverage curve) throws IOException {
    json.list(
        "riskCoverage",
        curve.points(),
        point -> {
          json.number("coverage", point.coverage());
          json.count("rows", point.rows());
          json.number("confidence", point.confidence());
          json.number("accuracy", point.accuracy());
          json.number("risk", point.risk());
        });
    json.number("riskCoverageArea", curve.area());
  }

  private void learningCurve(LearningCurve curve) throws IOException {
    json.list(
        "learningCurve",
        curve.points(),
        point -> {
          json.number("share", point.share());
          json.count("rows", point.rows());
          json.interval(Metric.MACRO_F1.key(), point.macroF1());
        });
    json.interval("lastDoubling", curve.lastDoubling());
  }
}
