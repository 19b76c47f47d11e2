package org.stance.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance.metrics.Interval;
import org.stance.prediction.Prediction;
import org.stance.task.LabelSet;

/**
 * Whether one of two models is better, on the same rows. Immutable.
 *
 * <p>Both are scored on each resampled set of groups, so that what makes a row hard for both
 * cancels out (paired bootstrap: Efron and Tibshirani 1993, An Introduction to the Bootstrap; for
 * figures such as F1 Koehn 2004, Statistical Significance Tests for Machine Translation Evaluation,
 * EMNLP).
 *
 * @param n the number of rows, at least 1
 * @param groups the number of groups, at least 1
 * @param differences one entry a figure
 * @param onlyA rows that A alone predicts right
 * @param onlyB rows that B alone predicts right
 */
public record Comparison(long n, int groups, List<Difference> differences, long onlyA, long onlyB) {
  private static final double LEVEL = 0.05;
  private static final int FEW_ROWS = 100;
  private static final int FEW_GROUPS = 10;
  private static final int REPLICATES = 10_000;

  /** The options used where nobody says otherwise: small p-values want many replicates. */
  public static final Bootstrap.Options DEFAULT = new Bootstrap.Options(1, REPLICATES);

  /**
   * What a model says of a row.
   *
   * @param label its best label
   * @param goldProbability the probability that it gives to the gold label, 0 to 1
   */
  public record RowAnswer(String label, double goldProbability) {
    /**
     * What a prediction says.
     *
     * @param prediction over labels that include the gold label
     * @param gold the gold label
     * @return the answer
     * @throws IndexOutOfBoundsException if the prediction isn't over the gold label
     */
    public static RowAnswer of(Prediction prediction, String gold) {
      int place = prediction.labels().indexOf(gold);
      return new RowAnswer(prediction.stance(), prediction.probabilities().get(place));
    }
  }

  /**
   * One row.
   *
   * @param gold the label that the annotator gave
   * @param a what A says
   * @param b what B says
   * @param group what the row hangs together with, such as its speaker
   */
  public record PairedRow(String gold, RowAnswer a, RowAnswer b, String group) {}

  /**
   * One figure of both models.
   *
   * @param metric which
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
  public static Comparison of(LabelSet labels, List<PairedRow> rows, Bootstrap.Options options) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no row to compare on (at least one expected)");
    }
    Map<String, PairedMetricSums> groups = new LinkedHashMap<>();
    for (PairedRow row : rows) {
      groups.computeIfAbsent(row.group(), name -> new PairedMetricSums(labels)).add(row);
    }
    Bootstrap bootstrap =
        new Bootstrap(
            groups.values().stream().map(PairedMetricSums::group).toList(),
            PairedMetricSums.size(labels));
    List<Replicates> gains =
        bootstrap.replicates(sums -> new PairedMetricSums(labels, sums).gains(), options);
    PairedMetricSums total = new PairedMetricSums(labels, bootstrap.total());
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < gains.size(); i++) {
      differences.add(
          new Difference(
              PairedMetricSums.METRICS.get(i),
              total.figuresOfA()[i],
              total.figuresOfB()[i],
              gains.get(i).interval(),
              gains.get(i).pValue()));
    }
    return new Comparison(
        rows.size(), bootstrap.groups(), differences, total.onlyA(), total.onlyB());
  }

  /**
   * The p-value of McNemar's exact test (McNemar 1947, Psychometrika 12): how often a fair coin
   * would share the rows that one model alone predicts right at least as unevenly. It takes rows as
   * independent, which rows of one group aren't.
   *
   * @return above 0 to 1; 1 where the models never differ
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
   * The result in words; no winner is named where an interval holds 0.
   *
   * @return a sentence for each figure, without a final full stop
   */
  public List<String> findings() {
    return differences.stream().map(DifferenceSentence::of).toList();
  }

  /**
   * What a reader must know before quoting a figure.
   *
   * @return one sentence each, without a final full stop; empty if there is nothing to say
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (n < FEW_ROWS) {
      warnings.add("only " + n + " rows (below " + FEW_ROWS + "): read the intervals first");
    }
    if (groups == 1) {
      warnings.add("all rows are of one group: there is no interval, and no winner can be told");
    } else if (groups < FEW_GROUPS) {
      warnings.add("only " + groups + " groups: intervals and p-values are rough");
    }
    return warnings;
  }
}
