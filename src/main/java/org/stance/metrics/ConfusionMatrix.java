package org.stance.metrics;

import java.util.ArrayList;
import java.util.List;
import org.stance.task.LabelSet;

/**
 * How often each gold label was predicted as each label. Matrices of disjoint sets of rows can be
 * added. Immutable and thread-safe.
 *
 * @param labels the labels, in the order of both dimensions
 * @param counts numbers of rows, of shape (labels x labels): {@code
 *     counts.get(gold).get(predicted)}
 */
public record ConfusionMatrix(LabelSet labels, List<List<Long>> counts) {
  /**
   * Copies and checks the counts.
   *
   * @param labels the labels
   * @param counts numbers of rows, of shape (labels x labels)
   * @throws IllegalArgumentException if the shape is not (labels x labels), or a count is negative
   */
  public ConfusionMatrix {
    counts = counts.stream().map(List::copyOf).toList();
    int size = labels.size();
    if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException("counts aren't " + size + " by " + size);
    }
    if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("counts contain a negative number");
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
   * The matrix of the union of two disjoint sets of rows.
   *
   * @param other a matrix over the same labels
   * @return the sum of the two, cell by cell
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
   * @param gold index of the gold label, in [0, labels)
   * @param predicted index of the predicted label, in [0, labels)
   * @return the number of rows with both, 0 or more
   * @throws IndexOutOfBoundsException if an index is out of range
   */
  public long count(int gold, int predicted) {
    return counts.get(gold).get(predicted);
  }

  /**
   * The support of a label: the number of rows that have it.
   *
   * @param gold index of the label, in [0, labels)
   * @return the sum of the label's row
   * @throws IndexOutOfBoundsException if the index is out of range
   */
  public long support(int gold) {
    return counts.get(gold).stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The number of rows that were predicted as a label.
   *
   * @param predicted index of the label, in [0, labels)
   * @return the sum of the label's column
   * @throws IndexOutOfBoundsException if the index is out of range
   */
  public long predicted(int predicted) {
    return counts.stream().mapToLong(row -> row.get(predicted)).sum();
  }

  /**
   * The number of rows.
   *
   * @return the sum of all cells
   */
  public long total() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }

  /**
   * The number of rows predicted as their gold label.
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
   * The most frequent gold label.
   *
   * @return its index; of equally frequent labels the first
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
   * The matrix of the same rows, each predicted as {@link #majority()}. The label is chosen on the
   * evaluated rows themselves, so no constant prediction has a higher accuracy.
   *
   * @return a matrix that is 0 outside one column
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
