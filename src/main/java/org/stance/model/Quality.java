package org.stance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.stance.metrics.CalibrationError;
import org.stance.metrics.Scores;

/**
 * How good probabilities for unseen rows are: what a search compares and the card reports.
 *
 * @param confusion how many rows of each label got each as their best: {@code
 *     confusion.get(gold).get(predicted)}, in the order of the labels; 0 everywhere if no rows were
 *     unseen
 * @param calibrationError the {@link CalibrationError}, in [0, 1]
 */
public record Quality(List<List<Integer>> confusion, double calibrationError) {
  /** With fewer rows the intervals mislead. */
  static final int MIN_ROWS = 100;

  /** Normal deviations to either side that hold 95%. */
  private static final double REACH = 1.959964;

  public Quality {
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
  public static Quality unknown(int labels) {
    return new Quality(Collections.nCopies(labels, Collections.nCopies(labels, 0)), 0);
  }

  public static Quality of(List<double[]> probabilities, int[] gold) {
    int labels = probabilities.get(0).length;
    Integer[][] confusion = new Integer[labels][labels];
    Arrays.stream(confusion).forEach(row -> Arrays.fill(row, 0));
    double[] correct = new double[CalibrationError.BINS];
    double[] confidence = new double[CalibrationError.BINS];
    for (int row = 0; row < gold.length; row++) {
      double[] row1 = probabilities.get(row);
      int best = best(row1);
      confusion[gold[row]][best]++;
      int bin = CalibrationError.bin(row1[best]);
      correct[bin] += best == gold[row] ? 1 : 0;
      confidence[bin] += row1[best];
    }
    double[] deviations = CalibrationError.deviations(correct, confidence, gold.length);
    return new Quality(
        Arrays.stream(confusion).map(List::of).toList(), CalibrationError.of(deviations));
  }

  /** The index of the highest, the first where two are equal. */
  public static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** How many rows there were. */
  public int rows() {
    return IntStream.range(0, confusion.size()).map(this::gold).sum();
  }

  private int gold(int label) {
    return confusion.get(label).stream().mapToInt(Integer::intValue).sum();
  }

  private int predicted(int label) {
    return confusion.stream().mapToInt(row -> row.get(label)).sum();
  }

  /** The share of rows whose best label is right, 0 to 1; 0 without rows. */
  public double accuracy() {
    int right = IntStream.range(0, confusion.size()).map(i -> confusion.get(i).get(i)).sum();
    return rows() == 0 ? 0 : (double) right / rows();
  }

  /** The mean of F1 over all labels, 0 to 1; 0 for one that neither occurs nor is predicted. */
  public double macroF1() {
    return IntStream.range(0, confusion.size()).mapToDouble(this::f1).average().orElse(0);
  }

  private double f1(int label) {
    return Scores.f1(confusion.get(label).get(label), predicted(label), gold(label));
  }

  /**
   * The 95% interval of {@link #accuracy}; as {@link #macroF1Interval}, it takes rows as
   * independent.
   *
   * @return its two ends, 0 to 1
   */
  double[] accuracyInterval() {
    return interval(accuracy(), (gold, predicted) -> gold == predicted ? 1 : 0);
  }

  /**
   * The 95% interval of {@link #macroF1} by the delta method (Takahashi et al. 2022, Confidence
   * interval for micro-averaged F1 and macro-averaged F1 scores, Applied Intelligence 52).
   *
   * @return its two ends, 0 to 1
   */
  double[] macroF1Interval() {
    int labels = confusion.size();
    double[] whole = new double[labels];
    double[] f1 = new double[labels];
    for (int i = 0; i < labels; i++) {
      whole[i] = Math.max(1, gold(i) + predicted(i));
      f1[i] = f1(i);
    }
    return interval(
        macroF1(),
        (gold, predicted) -> {
          double right = gold == predicted ? 2 / whole[gold] : 0;
          double share = f1[gold] / whole[gold] + f1[predicted] / whole[predicted];
          return rows() * (right - share) / labels;
        });
  }

  /** How much a figure grows with the share of a cell, all others staying as they are. */
  private interface Slope {
    double at(int gold, int predicted);
  }

  private double[] interval(double figure, Slope slope) {
    double mean = 0;
    double squares = 0;
    for (int gold = 0; gold < confusion.size(); gold++) {
      for (int predicted = 0; predicted < confusion.size(); predicted++) {
        double share = (double) confusion.get(gold).get(predicted) / Math.max(1, rows());
        double here = slope.at(gold, predicted);
        mean += share * here;
        squares += share * here * here;
      }
    }
    double half = REACH * Math.sqrt(Math.max(0, squares - mean * mean) / Math.max(1, rows()));
    return new double[] {Math.max(0, figure - half), Math.min(1, figure + half)};
  }

  /**
   * The smallest confidence at and above which predictions are right often enough; the median
   * confidence where there is none.
   *
   * @param wanted the share of right predictions wanted, 0 to 1
   */
  public static double reviewThreshold(List<double[]> probabilities, int[] gold, double wanted) {
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
