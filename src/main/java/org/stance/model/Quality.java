package org.stance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good probabilities for unseen rows are: what a search compares and the card tells.
 *
 * @param confusion how many rows of each label got each as their best: {@code
 *     confusion.get(gold).get(predicted)}, in the order of the labels; 0 everywhere if no rows were
 *     unseen
 * @param calibrationError the mean distance between confidence and accuracy over 15 bins of equal
 *     width, weighted by their rows, 0 to 1
 */
record Quality(List<List<Integer>> confusion, double calibrationError) {
  private static final int BINS = 15;

  Quality {
    confusion = confusion.stream().map(List::copyOf).toList();
    int labels = confusion.size();
    if (confusion.stream().anyMatch(row -> row.size() != labels)) {
      throw new IllegalArgumentException("confusion " + confusion + " (a square expected)");
    }
    if (confusion.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("confusion " + confusion + " (0 or more expected)");
    }
  }

  /** Of no rows. */
  static Quality unknown(int labels) {
    return new Quality(Collections.nCopies(labels, Collections.nCopies(labels, 0)), 0);
  }

  static Quality of(List<double[]> probabilities, int[] gold) {
    int labels = probabilities.get(0).length;
    Integer[][] confusion = new Integer[labels][labels];
    Arrays.stream(confusion).forEach(row -> Arrays.fill(row, 0));
    double[] surplus = new double[BINS];
    for (int row = 0; row < gold.length; row++) {
      double[] row1 = probabilities.get(row);
      int best = best(row1);
      confusion[gold[row]][best]++;
      int bin = Math.min(BINS - 1, (int) (row1[best] * BINS));
      surplus[bin] += row1[best] - (best == gold[row] ? 1 : 0);
    }
    double error = Arrays.stream(surplus).map(Math::abs).sum() / gold.length;
    return new Quality(Arrays.stream(confusion).map(List::of).toList(), error);
  }

  /** The index of the highest, the first where two are equal. */
  static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** How many rows there were. */
  int rows() {
    return IntStream.range(0, confusion.size()).map(this::gold).sum();
  }

  private int gold(int label) {
    return confusion.get(label).stream().mapToInt(Integer::intValue).sum();
  }

  /** The share of rows whose best label is right, 0 to 1; 0 without rows. */
  double accuracy() {
    int right = IntStream.range(0, confusion.size()).map(i -> confusion.get(i).get(i)).sum();
    return rows() == 0 ? 0 : (double) right / rows();
  }

  /** The mean of F1 over all labels, 0 to 1; 0 for one that neither occurs nor is predicted. */
  double macroF1() {
    double sum = 0;
    for (int i = 0; i < confusion.size(); i++) {
      int label = i;
      int predicted = confusion.stream().mapToInt(row -> row.get(label)).sum();
      if (gold(label) + predicted > 0) {
        sum += 2.0 * confusion.get(label).get(label) / (gold(label) + predicted);
      }
    }
    return sum / confusion.size();
  }

  /**
   * The smallest confidence at and above which predictions are right often enough; the median
   * confidence where there is none.
   *
   * @param wanted the share of right predictions wanted, 0 to 1
   */
  static double reviewThreshold(List<double[]> probabilities, int[] gold, double wanted) {
    List<double[]> byConfidence = new ArrayList<>();
    for (int row = 0; row < gold.length; row++) {
      int best = best(probabilities.get(row));
      byConfidence.add(new double[] {probabilities.get(row)[best], best == gold[row] ? 1 : 0});
    }
    byConfidence.sort((a, b) -> Double.compare(b[0], a[0]));
    double threshold = byConfidence.get(byConfidence.size() / 2)[0];
    double right = 0;
    for (int row = 0; row < byConfidence.size(); row++) {
      right += byConfidence.get(row)[1];
      boolean lastOfItsKind =
          row + 1 == byConfidence.size() || byConfidence.get(row + 1)[0] < byConfidence.get(row)[0];
      if (lastOfItsKind && right >= wanted * (row + 1)) {
        threshold = byConfidence.get(row)[0];
      }
    }
    return threshold;
  }
}
