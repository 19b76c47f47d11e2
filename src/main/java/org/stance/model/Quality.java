package org.stance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How good probabilities for unseen rows are: what a search compares and the card tells.
 *
 * @param macroF1 the mean of F1 over all labels, 0 to 1; 0 for one that neither occurs nor is
 *     predicted
 * @param accuracy the share of rows whose best label is right, 0 to 1
 * @param calibrationError the mean distance between confidence and accuracy over 15 bins of equal
 *     width, weighted by their rows, 0 to 1
 */
record Quality(double macroF1, double accuracy, double calibrationError) {
  private static final int BINS = 15;

  static Quality of(List<double[]> probabilities, int[] gold) {
    int labels = probabilities.get(0).length;
    int[][] confusion = new int[labels][labels];
    double[] surplus = new double[BINS];
    int right = 0;
    for (int row = 0; row < gold.length; row++) {
      double[] row1 = probabilities.get(row);
      int best = best(row1);
      confusion[gold[row]][best]++;
      right += best == gold[row] ? 1 : 0;
      int bin = Math.min(BINS - 1, (int) (row1[best] * BINS));
      surplus[bin] += row1[best] - (best == gold[row] ? 1 : 0);
    }
    double error = Arrays.stream(surplus).map(Math::abs).sum() / gold.length;
    return new Quality(macroF1(confusion), (double) right / gold.length, error);
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

  private static double macroF1(int[][] confusion) {
    double sum = 0;
    for (int label = 0; label < confusion.length; label++) {
      int gold = Arrays.stream(confusion[label]).sum();
      int predicted = 0;
      for (int[] row : confusion) {
        predicted += row[label];
      }
      if (gold + predicted > 0) {
        sum += 2.0 * confusion[label][label] / (gold + predicted);
      }
    }
    return sum / confusion.length;
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
