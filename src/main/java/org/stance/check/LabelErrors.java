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
 * Labels that are likely wrong, by confident learning (Northcutt, Jiang and Chuang 2021, Confident
 * Learning: Estimating Uncertainty in Dataset Labels, JAIR 70). How many of a label's rows are
 * suspect is counted: those of which a model that was not trained on them is sure to have another
 * label, sure meaning at least as sure as it is on average of rows with that label. Which, is told
 * by the probability of their own label: the lowest, as long as another is likelier (pruning by
 * class, section 3.2 there).
 *
 * <p>On real statements with one label in twenty changed on purpose this ranking, with an encoder,
 * had 52 to 63% of the changed ones in its first tenth, with n-grams alone 40 to 51%; by the margin
 * to the likeliest label it was 41 to 52%. Immutable.
 */
final class LabelErrors {
  private final LabelSet labels;
  private final List<LabelledText> rows;
  private final List<double[]> probabilities;
  private final double[] sure;
  private final int[] counts;

  /**
   * Measures how sure the model is of each label.
   *
   * @param labels the order of the probabilities
   * @param rows the rows
   * @param probabilities for each row those of models that were not trained on it
   */
  LabelErrors(LabelSet labels, List<LabelledText> rows, List<double[]> probabilities) {
    this.labels = labels;
    this.rows = rows;
    this.probabilities = probabilities;
    this.sure = new double[labels.size()];
    this.counts = new int[labels.size()];
    for (int row = 0; row < rows.size(); row++) {
      counts[given(row)]++;
      sure[given(row)] += own(row);
    }
    Arrays.setAll(sure, label -> sure[label] / Math.max(1, counts[label]));
  }

  private int given(int row) {
    return labels.indexOf(rows.get(row).label());
  }

  /** The probability of the label that the row has. */
  private double own(int row) {
    return probabilities.get(row)[given(row)];
  }

  /** All rows, the least believable label first. */
  int[] ranking() {
    return IntStream.range(0, rows.size())
        .boxed()
        .sorted(Comparator.comparingDouble(this::own))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The suspects among the rows as findings, the least believable label first. */
  List<DataFinding> findings() {
    long[] left = suspects();
    List<DataFinding> findings = new ArrayList<>();
    for (int row : ranking()) {
      int given = given(row);
      int likeliest = likeliest(row, label -> true);
      if (left[given]-- > 0 && likeliest != given) {
        findings.add(finding(row, likeliest));
      }
    }
    return findings;
  }

  /** How many rows of each label are suspect; none of a label that is too rare to be learnt. */
  private long[] suspects() {
    double[] confident = new double[labels.size()];
    double[] contradicted = new double[labels.size()];
    for (int row = 0; row < rows.size(); row++) {
      double[] of = probabilities.get(row);
      int sureOf = likeliest(row, label -> counts[label] > 0 && of[label] >= sure[label]);
      if (sureOf >= 0) {
        confident[given(row)]++;
        contradicted[given(row)] += sureOf == given(row) ? 0 : 1;
      }
    }
    long[] suspects = new long[labels.size()];
    for (int label = 0; label < suspects.length; label++) {
      if (counts[label] >= LabelDoubts.FEWEST_TO_LEARN && confident[label] > 0) {
        suspects[label] = Math.round(counts[label] * contradicted[label] / confident[label]);
      }
    }
    return suspects;
  }

  /** The likeliest of some labels, -1 if there is none. */
  private int likeliest(int row, IntPredicate among) {
    double[] of = probabilities.get(row);
    int likeliest = -1;
    for (int label = 0; label < of.length; label++) {
      if (among.test(label) && (likeliest < 0 || of[label] > of[likeliest])) {
        likeliest = label;
      }
    }
    return likeliest;
  }

  /** The share of rows whose label the model finds likeliest. */
  double agreement() {
    long agreed =
        IntStream.range(0, rows.size())
            .filter(row -> likeliest(row, label -> true) == given(row))
            .count();
    return (double) agreed / rows.size();
  }

  private DataFinding finding(int row, int likely) {
    LabelledText statement = rows.get(row);
    String message =
        String.format(
            Locale.ROOT,
            "label %s at %.2f, while %s is at %.2f: %s",
            InputFormatException.quoted(statement.label()),
            own(row),
            InputFormatException.quoted(labels.labels().get(likely)),
            probabilities.get(row)[likely],
            InputFormatException.quoted(statement.text()));
    return DataFinding.of(
            FindingKind.LABEL_ERROR, DataFinding.Location.of(statement), message, statement.label())
        .withScore(own(row));
  }
}
