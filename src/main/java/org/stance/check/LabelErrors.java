package org.stance.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stance.file.InputFormatException;
import org.stance.statement.LabelSet;
import org.stance.statement.LabelledStatement;

/**
 * Labels that are likely wrong, by confident learning (Northcutt, Jiang and Chuang 2021, Confident
 * Learning: Estimating Uncertainty in Dataset Labels, JAIR 70): a label is suspect if a model that
 * was not trained on the row is sure of another one, sure meaning at least as sure as it is on
 * average of rows with that label. Suspects are ranked by the probability of their own label, the
 * lowest first. Immutable.
 */
final class LabelErrors {
  private final LabelSet labels;
  private final List<LabelledStatement> rows;
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
  LabelErrors(LabelSet labels, List<LabelledStatement> rows, List<double[]> probabilities) {
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
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int row : ranking()) {
      int likely = likely(row);
      if (likely != given(row) && counts[given(row)] >= LabelDoubts.FEWEST_TO_LEARN) {
        findings.add(finding(row, likely));
      }
    }
    return findings;
  }

  /** The likeliest of the labels that the model is sure of, or the row's own if there is none. */
  private int likely(int row) {
    double[] of = probabilities.get(row);
    int likely = -1;
    for (int label = 0; label < of.length; label++) {
      boolean enough = counts[label] > 0 && of[label] >= sure[label];
      if (enough && (likely < 0 || of[label] > of[likely])) {
        likely = label;
      }
    }
    return likely < 0 ? given(row) : likely;
  }

  private Finding finding(int row, int likely) {
    LabelledStatement statement = rows.get(row);
    String message =
        String.format(
            Locale.ROOT,
            "label %s at %.2f, while %s is at %.2f: %s",
            InputFormatException.quoted(statement.label()),
            own(row),
            InputFormatException.quoted(labels.labels().get(likely)),
            probabilities.get(row)[likely],
            InputFormatException.quoted(statement.text()));
    return Finding.of(
            FindingKind.LABEL_ERROR, Finding.Place.of(statement), message, statement.label())
        .withScore(own(row));
  }
}
