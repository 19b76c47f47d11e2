package org.stance.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance.metrics.Interval;
import org.stance.prediction.Prediction;
import org.stance.task.LabelSet;

/**
 * A comparison of two models on the same rows. Immutable.
 *
 * <p>Both models are scored on each resampled set of groups, so that the difficulty of rows cancels
 * out (paired bootstrap: Efron and Tibshirani 1993, An Introduction to the Bootstrap; for figures
 * such as F1 Koehn 2004, Statistical Significance Tests for Machine Translation Evaluation, EMNLP).
 *
 * @param n the number of rows, at least 1
 * @param groups the number of groups, at least 1
 * @param differences one entry per figure
 * @param onlyA the number of rows that only A predicts correctly
 * @param onlyB the number of rows that only B predicts correctly
 */
public record Comparison(long n, int groups, List<Difference> differences, long onlyA, long onlyB) {
  private static final double LEVEL = 0.05;
  private static final int MIN_ROWS = 100;
  private static final int MIN_GROUPS = 10;
  private static final int REPLICATES = 10_000;

  /** The default: more replicates than {@link Resampling#DEFAULT}, for small p-values. */
  public static final Resampling DEFAULT = new Resampling(1, REPLICATES);

  /**
   * A model's prediction for a row.
   *
   * @param label the predicted label
   * @param goldProbability the predicted probability of the gold label, in [0, 1]
   */
  public record RowAnswer(String label, double goldProbability) {
    /**
     * Takes what a comparison needs from a prediction.
     *
     * @param prediction over labels that include the gold label
     * @param gold the gold label
     * @return the answer
     * @throws IndexOutOfBoundsException if the gold label is not one of the prediction's labels
     */
    public static RowAnswer of(Prediction prediction, String gold) {
      int place = prediction.labels().indexOf(gold);
      return new RowAnswer(prediction.stance(), prediction.probabilities().get(place));
    }
  }

  /**
   * One row.
   *
   * @param gold the gold label
   * @param a A's prediction
   * @param b B's prediction
   * @param group the row's group, such as its speaker
   */
  public record PairedRow(String gold, RowAnswer a, RowAnswer b, String group) {}

  /**
   * One figure of both models.
   *
   * @param metric which figure
   * @param a its value for A
   * @param b its value for B
   * @param gain B's value minus A's, with its 95% interval
   * @param pValue the two-sided p-value of the null hypothesis that the true difference is 0, in
   *     [0, 1]; NaN where there is no interval
   */
  public record Difference(Metric metric, double a, double b, Interval gain, double pValue) {
    /**
     * Whether the difference is significant at the 5% level: its interval excludes 0, and the
     * p-value is below 0.05.
     *
     * @return false also where there is no interval
     */
    public boolean isSignificant() {
      return gain.known() && (gain.low() > 0 || gain.high() < 0) && pValue < LEVEL;
    }

    /**
     * The better model by this figure.
     *
     * @return {@link Winner#UNKNOWN} unless the difference is significant
     */
    public Winner winner() {
      if (!isSignificant()) {
        return Winner.UNKNOWN;
      }
      return gain.value() > 0 == metric.higherIsBetter() ? Winner.B : Winner.A;
    }
  }

  /** Which of the two models is better. */
  public enum Winner {
    /** The first model. */
    A("A"),
    /** The second model. */
    B("B"),
    /** Neither is significantly better. */
    UNKNOWN("unknown");

    private final String label;

    Winner(String label) {
      this.label = label;
    }

    /**
     * The word used in files.
     *
     * @return "A", "B" or "unknown"
     */
    public String label() {
      return label;
    }
  }

  /** Copies the differences. */
  public Comparison {
    differences = List.copyOf(differences);
  }

  /**
   * Compares two models.
   *
   * @param labels the labels of the task, all of which count in macro-F1
   * @param rows the rows
   * @param options how the intervals are drawn
   * @return the comparison
   * @throws IllegalArgumentException if there is no row, or a label is not one of {@code labels}
   */
  public static Comparison of(LabelSet labels, List<PairedRow> rows, Resampling options) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no row to compare on (at least one expected)");
    }
    Bootstrap bootstrap = bootstrap(labels, rows);
    List<Replicates> gains =
        bootstrap.replicates(sums -> new PairedMetricSums(labels, sums).gains(), options);
    PairedMetricSums total = new PairedMetricSums(labels, bootstrap.total());
    double[] a = total.figuresOfA();
    double[] b = total.figuresOfB();
    List<Difference> differences = new ArrayList<>();
    for (Metric metric : PairedMetricSums.METRICS) {
      int i = differences.size();
      Replicates gain = gains.get(i);
      differences.add(new Difference(metric, a[i], b[i], gain.interval(), gain.pValue()));
    }
    return new Comparison(
        rows.size(), bootstrap.groups(), differences, total.onlyA(), total.onlyB());
  }

  private static Bootstrap bootstrap(LabelSet labels, List<PairedRow> rows) {
    Map<String, PairedMetricSums> groups = new LinkedHashMap<>();
    for (PairedRow row : rows) {
      groups.computeIfAbsent(row.group(), name -> new PairedMetricSums(labels)).add(row);
    }
    return new Bootstrap(
        groups.values().stream().map(PairedMetricSums::group).toList(),
        PairedMetricSums.size(labels));
  }

  /**
   * The p-value of McNemar's exact test (McNemar 1947, Psychometrika 12): the probability that a
   * fair coin would divide the rows that only one model predicts correctly at least as unevenly.
   * The test assumes independent rows, which rows of one group are not.
   *
   * @return in (0, 1]; 1 if the models never differ
   */
  public double mcNemar() {
    long tosses = onlyA + onlyB;
    double log = -tosses * Math.log(2);
    double sum = 0;
    for (long heads = 0; heads <= Math.min(onlyA, onlyB); heads++) {
      sum += Math.exp(log);
      log += Math.log((double) (tosses - heads) / (heads + 1));
    }
    return Math.min(1, 2 * sum);
  }

  /**
   * The result in words, naming no winner without a significant difference.
   *
   * @return one sentence per figure, without a final full stop
   */
  public List<String> findings() {
    return differences.stream().map(DifferenceSentence::of).toList();
  }

  /**
   * Reservations about the figures.
   *
   * @return one sentence each, without a final full stop; may be empty
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (n < MIN_ROWS) {
      warnings.add("only " + n + " rows (below " + MIN_ROWS + "): read the intervals first");
    }
    if (groups == 1) {
      warnings.add(
          "all rows are in one group: there are no intervals, and no difference is significant");
    } else if (groups < MIN_GROUPS) {
      warnings.add("only " + groups + " groups: intervals and p-values are rough");
    }
    return warnings;
  }
}
