package org.stance.evaluation;

import java.util.List;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Scores;
import org.stance.task.LabelSet;

/**
 * The sums that two models' figures on the same rows are made from. They add up over rows. Not
 * thread-safe.
 */
final class PairedMetricSums {
  static final List<Metric> METRICS =
      List.of(Metric.MACRO_F1, Metric.ACCURACY, Metric.STANCE_F1, Metric.LOG_LOSS);

  private final LabelSet labels;
  private final double[] sums;

  PairedMetricSums(LabelSet labels) {
    this(labels, new double[size(labels)]);
  }

  /** Sums that were made by tallies over the same labels. */
  PairedMetricSums(LabelSet labels, double[] sums) {
    this.labels = labels;
    this.sums = sums;
  }

  /** For each model its confusion matrix, its log loss and the rows that it alone has right. */
  static int size(LabelSet labels) {
    return 2 * (labels.size() * labels.size() + 2);
  }

  private int start(int model) {
    return model * (labels.size() * labels.size() + 2);
  }

  private int logLoss(int model) {
    return start(model) + labels.size() * labels.size();
  }

  void add(Comparison.Row row) {
    add(0, row.gold(), row.a());
    add(1, row.gold(), row.b());
    boolean a = row.gold().equals(row.a().label());
    boolean b = row.gold().equals(row.b().label());
    if (a != b) {
      sums[logLoss(a ? 0 : 1) + 1]++;
    }
  }

  private void add(int model, String gold, Comparison.Answer answer) {
    sums[start(model) + place(gold) * labels.size() + place(answer.label())]++;
    sums[logLoss(model)] += MetricSums.logLoss(answer.goldProbability());
  }

  private int place(String label) {
    int place = labels.indexOf(label);
    if (place < 0) {
      throw new IllegalArgumentException(
          "label \"" + label + "\" (one of " + labels.labels() + " expected)");
    }
    return place;
  }

  SparseSums cells() {
    return new SparseSums(confusion(0).total(), sums);
  }

  private ConfusionMatrix confusion(int model) {
    return ConfusionMatrix.of(labels, sums, start(model));
  }

  long onlyRight(int model) {
    return (long) sums[logLoss(model) + 1];
  }

  /** One model's figures, in the order of {@link #METRICS}. */
  double[] figures(int model) {
    ConfusionMatrix confusion = confusion(model);
    Scores scores = Scores.of(confusion);
    return new double[] {
      scores.macroF1(),
      scores.accuracy(),
      scores.stanceF1(),
      Scores.ratio(sums[logLoss(model)], (double) confusion.total())
    };
  }

  /** The second model's figures less the first's. */
  double[] gains() {
    double[] a = figures(0);
    double[] b = figures(1);
    for (int i = 0; i < b.length; i++) {
      b[i] -= a[i];
    }
    return b;
  }
}
