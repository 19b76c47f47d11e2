package org.stance.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Scores;
import org.stance.prediction.Prediction;
import org.stance.task.LabelSet;

/**
 * The sums that every figure is made from. They add up over rows, so a resampled set of groups
 * costs one addition a group and cell, not a pass over its rows. Not thread-safe.
 */
final class MetricSums {
  static final int BINS = 15;
  private static final double CLIP = 1e-15;

  private final LabelSet labels;
  private final int logLoss;
  private final int brier;
  private final int covered;
  private final int coveredRight;
  private final int bins;
  private final double[] sums;

  MetricSums(LabelSet labels) {
    this(labels, new double[size(labels)]);
  }

  /** Sums that were made by tallies over the same labels. */
  MetricSums(LabelSet labels, double[] sums) {
    this.labels = labels;
    this.sums = sums;
    // The confusion matrix, row by row, comes first.
    logLoss = labels.size() * labels.size();
    brier = logLoss + 1;
    covered = brier + 1;
    coveredRight = covered + 1;
    // Rows, sum of confidence and rows predicted right, for each bin.
    bins = coveredRight + 1;
  }

  static int size(LabelSet labels) {
    return labels.size() * labels.size() + 4 + 3 * BINS;
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
    int right = gold == predicted ? 1 : 0;
    sums[gold * labels.size() + predicted]++;
    addLosses(prediction.probabilities(), gold);
    if (prediction.review().isEmpty()) {
      sums[covered]++;
      sums[coveredRight] += right;
    }
    int bin = bins + 3 * Math.min(BINS - 1, (int) (prediction.confidence() * BINS));
    sums[bin]++;
    sums[bin + 1] += prediction.confidence();
    sums[bin + 2] += right;
  }

  private void addLosses(List<Double> probabilities, int gold) {
    sums[logLoss] += logLoss(probabilities.get(gold));
    for (int i = 0; i < probabilities.size(); i++) {
      double miss = probabilities.get(i) - (i == gold ? 1 : 0);
      sums[brier] += miss * miss;
    }
  }

  /** One row's, of its gold label's probability. */
  static double logLoss(double probability) {
    return -Math.log(Math.min(1 - CLIP, Math.max(CLIP, probability)));
  }

  /** The group's rows as the bootstrap wants them. */
  SparseSums cells() {
    return new SparseSums(confusion().total(), sums);
  }

  ConfusionMatrix confusion() {
    return ConfusionMatrix.of(labels, sums, 0);
  }

  List<Evaluation.ReliabilityBin> reliability() {
    List<Evaluation.ReliabilityBin> list = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      double count = sums[bins + 3 * i];
      list.add(
          new Evaluation.ReliabilityBin(
              (double) i / BINS,
              (i + 1.0) / BINS,
              (long) count,
              Scores.ratio(sums[bins + 3 * i + 1], count),
              Scores.ratio(sums[bins + 3 * i + 2], count)));
    }
    return list;
  }

  /**
   * All figures, in the order of {@link Metric}; behind them, for each bin, the part of all rows by
   * which those right exceed those expected. The parts' sizes sum to the calibration error, in
   * whose place is NaN.
   */
  double[] figures() {
    Map<Metric, Double> figures = byMetric();
    Metric[] metrics = Metric.values();
    double[] all = new double[metrics.length + BINS];
    for (int i = 0; i < metrics.length; i++) {
      all[i] = figures.getOrDefault(metrics[i], Double.NaN);
    }
    double n = (double) confusion().total();
    for (int bin = 0; bin < BINS; bin++) {
      int first = bins + 3 * bin;
      all[metrics.length + bin] = Scores.ratio(sums[first + 2] - sums[first + 1], n);
    }
    return all;
  }

  private Map<Metric, Double> byMetric() {
    ConfusionMatrix confusion = confusion();
    Scores scores = Scores.of(confusion);
    double n = (double) confusion.total();
    Map<Metric, Double> figures = new EnumMap<>(Metric.class);
    figures.put(Metric.ACCURACY, scores.accuracy());
    figures.put(Metric.MACRO_F1, scores.macroF1());
    figures.put(Metric.STANCE_F1, scores.stanceF1());
    figures.put(Metric.LOG_LOSS, Scores.ratio(sums[logLoss], n));
    figures.put(Metric.BRIER, Scores.ratio(sums[brier], n));
    figures.put(Metric.COVERAGE, Scores.ratio(sums[covered], n));
    figures.put(Metric.SELECTIVE_ACCURACY, Scores.ratio(sums[coveredRight], sums[covered]));
    return figures;
  }
}
