package org.stance.metrics;

import java.util.ArrayList;
import java.util.List;
import org.stance.task.LabelSet;

/**
 * How often each gold label was predicted as each label. Immutable; matrices of disjoint rows add
 * up.
 *
 * @param labels the labels, in the order of both dimensions
 * @param counts {@code counts.get(gold).get(predicted)}, 0 or more, square
 */
public record ConfusionMatrix(LabelSet labels, List<List<Long>> counts) {
  /**
   * Copies the counts and checks them.
   *
   * @throws IllegalArgumentException if they aren't one row and one column a label, or one is
   *     negative
   */
  public ConfusionMatrix {
    counts = counts.stream().map(List::copyOf).toList();
    int size = labels.size();
    if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException("counts aren't " + size + " by " + size);
    }
    if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("counts hold a negative number");
    }
  }

  /**
   * Makes a matrix of counts that lie in an array row by row.
   *
   * @param labels the labels
   * @param cells whole numbers, of length labels x labels; the first row is the first gold label's
   * @return the matrix
   */
  public static ConfusionMatrix of(LabelSet labels, double[] cells) {
    List<List<Long>> counts = new ArrayList<>();
    for (int gold = 0; gold < labels.size(); gold++) {
      List<Long> row = new ArrayList<>();
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        row.add((long) cells[gold * labels.size() + predicted]);
      }
      counts.add(row);
    }
    return new ConfusionMatrix(labels, counts);
  }

  /**
   * The matrix of two disjoint sets of rows together.
   *
   * @param other a matrix over the same labels
   * @return the sum, cell by cell
   * @throws IllegalArgumentException if the labels differ
   */
  public ConfusionMatrix plus(ConfusionMatrix other) {
    if (!labels.equals(other.labels)) {
      throw new IllegalArgumentException(
          "labels " + other.labels.labels() + " (" + labels.labels() + " expected)");
    }
    List<List<Long>> sums = new ArrayList<>();
    for (int gold = 0; gold < labels.size(); gold++) {
      List<Long> row = new ArrayList<>();
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        row.add(count(gold, predicted) + other.count(gold, predicted));
      }
      sums.add(row);
    }
    return new ConfusionMatrix(labels, sums);
  }

  /**
   * One cell.
   *
   * @param gold index of the gold label
   * @param predicted index of the predicted label
   * @return the number of rows, 0 or more
   * @throws IndexOutOfBoundsException if an index is not one of a label
   */
  public long count(int gold, int predicted) {
    return counts.get(gold).get(predicted);
  }

  /**
   * The rows with a gold label.
   *
   * @param gold index of the label
   * @return the sum of the label's row
   */
  public long support(int gold) {
    return counts.get(gold).stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The rows that were given a label.
   *
   * @param predicted index of the label
   * @return the sum of the label's column
   */
  public long predicted(int predicted) {
    return counts.stream().mapToLong(row -> row.get(predicted)).sum();
  }

  /**
   * All rows.
   *
   * @return the sum of all cells
   */
  public long total() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }

  /**
   * The rows predicted as their gold label.
   *
   * @return the sum of the diagonal
   */
  public long correct() {
    long sum = 0;
    for (int i = 0; i < labels.size(); i++) {
      sum += count(i, i);
    }
    return sum;
  }

  /**
   * The label with the most gold rows.
   *
   * @return its index; the first in the labels' order where several have as many
   */
  public int majority() {
    int best = 0;
    for (int i = 1; i < labels.size(); i++) {
      if (support(i) > support(best)) {
        best = i;
      }
    }
    return best;
  }

  /**
   * What the same rows would have given had every one been predicted as {@link #majority()}. The
   * label is picked on the rows that are scored, so this baseline is the best constant answer there
   * is.
   *
   * @return a matrix with one column that isn't zero
   */
  public ConfusionMatrix majorityBaseline() {
    int majority = majority();
    List<List<Long>> constant = new ArrayList<>();
    for (int gold = 0; gold < labels.size(); gold++) {
      List<Long> row = new ArrayList<>();
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        row.add(predicted == majority ? support(gold) : 0L);
      }
      constant.add(row);
    }
    return new ConfusionMatrix(labels, constant);
  }
}
