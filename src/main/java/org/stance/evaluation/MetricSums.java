package org.stance.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stance.metrics.CalibrationError;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Scores;
import org.stance.prediction.Prediction;
import org.stance.task.LabelSet;

/**
 * The sums from which every figure is computed. They add up over rows, so a resampled set of groups
 * costs one addition per group and sum, not a pass over its rows. Not thread-safe.
 */
final class MetricSums {
  private static final int BINS = CalibrationError.BINS;
  private static final double CLIP = 1e-15;

  private final LabelSet labels;
  private final Layout layout;
  private final double[] sums;

  MetricSums(LabelSet labels) {
    this(labels, new double[size(labels)]);
  }

  /** Sums of the same layout, such as those of several groups together. */
  MetricSums(LabelSet labels, double[] sums) {
    this.labels = labels;
    this.layout = Layout.of(labels);
    this.sums = sums;
  }

  /** What lies where in the array. */
  private record Layout(
      Slice confusion,
      Slice losses,
      Slice covered,
      Slice binRows,
      Slice binConfidence,
      Slice binCorrect) {
    static final int LOG_LOSS = 0;
    static final int BRIER = 1;
    static final int ROWS = 0;
    static final int CORRECT = 1;

    static Layout of(LabelSet labels) {
      Slice confusion = Slice.first(labels.size() * labels.size());
      Slice losses = confusion.next(2);
      Slice covered = losses.next(2);
      Slice binRows = covered.next(BINS);
      Slice binConfidence = binRows.next(BINS);
      return new Layout(
          confusion, losses, covered, binRows, binConfidence, binConfidence.next(BINS));
    }
  }

  static int size(LabelSet labels) {
    return Layout.of(labels).binCorrect().end();
  }

  void add(LabelledPrediction row) {
    Prediction prediction = row.prediction();
    int gold = labels.indexOf(row.gold());
    if (gold < 0 || !prediction.labels().equals(labels)) {
      throw new IllegalArgumentException(
          gold < 0
              ? "label \"" + row.gold() + "\" (one of " + labels.labels() + " expected)"
              : "prediction over " + prediction.labels().labels() + " (" + labels.labels() + ")");
    }
    int predicted = labels.indexOf(prediction.stance());
    int correct = gold == predicted ? 1 : 0;
    layout.confusion().add(sums, gold * labels.size() + predicted, 1);
    addLosses(prediction.probabilities(), gold);
    if (prediction.review().isEmpty()) {
      layout.covered().add(sums, Layout.ROWS, 1);
      layout.covered().add(sums, Layout.CORRECT, correct);
    }
    int bin = CalibrationError.bin(prediction.confidence());
    layout.binRows().add(sums, bin, 1);
    layout.binConfidence().add(sums, bin, prediction.confidence());
    layout.binCorrect().add(sums, bin, correct);
  }

  private void addLosses(List<Double> probabilities, int gold) {
    layout.losses().add(sums, Layout.LOG_LOSS, logLoss(probabilities.get(gold)));
    for (int i = 0; i < probabilities.size(); i++) {
      double miss = probabilities.get(i) - (i == gold ? 1 : 0);
      layout.losses().add(sums, Layout.BRIER, miss * miss);
    }
  }

  /** The log loss of one row, given the probability of its gold label. */
  static double logLoss(double probability) {
    return -Math.log(Math.min(1 - CLIP, Math.max(CLIP, probability)));
  }

  /** The rows as a group that the bootstrap can draw. */
  SparseSums group() {
    return new SparseSums(confusion().total(), sums);
  }

  ConfusionMatrix confusion() {
    return ConfusionMatrix.of(labels, layout.confusion().of(sums));
  }

  List<Evaluation.ReliabilityBin> reliability() {
    List<Evaluation.ReliabilityBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double rows = layout.binRows().get(sums, bin);
      bins.add(
          new Evaluation.ReliabilityBin(
              (double) bin / BINS,
              (bin + 1.0) / BINS,
              (long) rows,
              Scores.ratio(layout.binConfidence().get(sums, bin), rows),
              Scores.ratio(layout.binCorrect().get(sums, bin), rows)));
    }
    return bins;
  }

  /**
   * All figures, in the order of {@link Metric}, then the {@link CalibrationError#deviations} of
   * the bins. In place of the calibration error, which follows from these, is NaN.
   */
  double[] figures() {
    ConfusionMatrix confusion = confusion();
    Map<Metric, Double> byMetric = byMetric(confusion);
    Metric[] metrics = Metric.values();
    Slice deviations = Slice.first(metrics.length).next(BINS);
    double[] figures = new double[deviations.end()];
    for (int i = 0; i < metrics.length; i++) {
      figures[i] = byMetric.getOrDefault(metrics[i], Double.NaN);
    }
    double[] byBin =
        CalibrationError.deviations(
            layout.binCorrect().of(sums),
            layout.binConfidence().of(sums),
            (double) confusion.total());
    System.arraycopy(byBin, 0, figures, deviations.from(), BINS);
    return figures;
  }

  private Map<Metric, Double> byMetric(ConfusionMatrix confusion) {
    Scores scores = Scores.of(confusion);
    double rows = (double) confusion.total();
    double covered = layout.covered().get(sums, Layout.ROWS);
    double coveredCorrect = layout.covered().get(sums, Layout.CORRECT);
    Map<Metric, Double> figures = new EnumMap<>(Metric.class);
    figures.put(Metric.ACCURACY, scores.accuracy());
    figures.put(Metric.MACRO_F1, scores.macroF1());
    figures.put(Metric.STANCE_F1, scores.stanceF1());
    figures.put(Metric.LOG_LOSS, Scores.ratio(layout.losses().get(sums, Layout.LOG_LOSS), rows));
    figures.put(Metric.BRIER, Scores.ratio(layout.losses().get(sums, Layout.BRIER), rows));
    figures.put(Metric.COVERAGE, Scores.ratio(covered, rows));
    figures.put(Metric.SELECTIVE_ACCURACY, Scores.ratio(coveredCorrect, covered));
    return figures;
  }
}
