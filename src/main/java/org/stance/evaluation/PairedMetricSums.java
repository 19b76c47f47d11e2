package org.stance.evaluation;

import java.util.List;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Scores;
import org.stance.task.LabelSet;

/**
 * The sums from which two models' figures on the same rows are computed. They add up over rows. Not
 * thread-safe.
 */
final class PairedMetricSums {
  static final List<Metric> METRICS =
      List.of(Metric.MACRO_F1, Metric.ACCURACY, Metric.STANCE_F1, Metric.LOG_LOSS);

  private final LabelSet labels;
  private final ModelLayout a;
  private final ModelLayout b;
  private final double[] sums;

  PairedMetricSums(LabelSet labels) {
    this(labels, new double[size(labels)]);
  }

  /** Sums of the same layout, such as those of several groups together. */
  PairedMetricSums(LabelSet labels, double[] sums) {
    this.labels = labels;
    this.a = ModelLayout.after(Slice.first(0), labels);
    this.b = ModelLayout.after(a.onlyCorrect(), labels);
    this.sums = sums;
  }

  /** Where one model's sums lie; {@code onlyCorrect} counts rows that it alone predicts right. */
  private record ModelLayout(Slice confusion, Slice logLoss, Slice onlyCorrect) {
    static ModelLayout after(Slice previous, LabelSet labels) {
      Slice confusion = previous.next(labels.size() * labels.size());
      Slice logLoss = confusion.next(1);
      return new ModelLayout(confusion, logLoss, logLoss.next(1));
    }
  }

  static int size(LabelSet labels) {
    ModelLayout first = ModelLayout.after(Slice.first(0), labels);
    return ModelLayout.after(first.onlyCorrect(), labels).onlyCorrect().end();
  }

  void add(Comparison.PairedRow row) {
    add(a, row.gold(), row.a());
    add(b, row.gold(), row.b());
    boolean aCorrect = row.gold().equals(row.a().label());
    boolean bCorrect = row.gold().equals(row.b().label());
    if (aCorrect != bCorrect) {
      (aCorrect ? a : b).onlyCorrect().add(sums, 0, 1);
    }
  }

  private void add(ModelLayout model, String gold, Comparison.RowAnswer answer) {
    model.confusion().add(sums, index(gold) * labels.size() + index(answer.label()), 1);
    model.logLoss().add(sums, 0, MetricSums.logLoss(answer.goldProbability()));
  }

  private int index(String label) {
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException(
          "label \"" + label + "\" (one of " + labels.labels() + " expected)");
    }
    return index;
  }

  /** The rows as a group that the bootstrap can draw. */
  SparseSums group() {
    return new SparseSums(confusion(a).total(), sums);
  }

  private ConfusionMatrix confusion(ModelLayout model) {
    return ConfusionMatrix.of(labels, model.confusion().of(sums));
  }

  long onlyA() {
    return (long) a.onlyCorrect().get(sums, 0);
  }

  long onlyB() {
    return (long) b.onlyCorrect().get(sums, 0);
  }

  /** Model A's figures, in the order of {@link #METRICS}. */
  double[] figuresOfA() {
    return figures(a);
  }

  /** Model B's figures, in the order of {@link #METRICS}. */
  double[] figuresOfB() {
    return figures(b);
  }

  private double[] figures(ModelLayout model) {
    ConfusionMatrix confusion = confusion(model);
    Scores scores = Scores.of(confusion);
    return new double[] {
      scores.macroF1(),
      scores.accuracy(),
      scores.stanceF1(),
      Scores.ratio(model.logLoss().get(sums, 0), (double) confusion.total())
    };
  }

  /** B's figures minus A's. */
  double[] gains() {
    double[] ofA = figuresOfA();
    double[] gains = figuresOfB();
    for (int i = 0; i < gains.length; i++) {
      gains[i] -= ofA[i];
    }
    return gains;
  }
}
