package org.stance.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Accuracy over the most confident predictions. Immutable and thread-safe.
 *
 * @param points the accuracy at coverage 10%, 20% and so on to 100%
 * @param area the area under the curve of risk (1 - accuracy) over coverage: the mean, over m from
 *     1 to the number of rows, of the risk over the m most confident rows, in [0, 1], lower is
 *     better (El-Yaniv and Wiener 2010, On the Foundations of Noise-free Selective Classification,
 *     JMLR 11; Geifman, Uziel and El-Yaniv 2019, Bias-Reduced Uncertainty Estimation, ICLR). If
 *     confidence is uninformative, the area equals 1 - accuracy over all rows
 */
public record RiskCoverage(List<CoveragePoint> points, double area) {
  private static final int POINTS = 10;

  /**
   * One point of the curve.
   *
   * @param coverage the share of rows, in (0, 1]
   * @param rows their number, rounded up
   * @param confidence the lowest confidence among them, in [0, 1]
   * @param accuracy the share of them predicted correctly, in [0, 1]; if only some rows of equal
   *     confidence are among them, each counts by the same fraction
   */
  public record CoveragePoint(double coverage, long rows, double confidence, double accuracy) {
    /**
     * The share of the rows predicted incorrectly.
     *
     * @return 1 - accuracy
     */
    public double risk() {
      return 1 - accuracy;
    }
  }

  /** Copies the points. */
  public RiskCoverage {
    points = List.copyOf(points);
  }

  static RiskCoverage of(List<LabelledPrediction> rows) {
    List<LabelledPrediction> ranked =
        rows.stream()
            .sorted(Comparator.comparingDouble(row -> -row.prediction().confidence()))
            .toList();
    double[] correct = cumulativeCorrect(ranked);
    double area = 0;
    for (int m = 1; m <= correct.length; m++) {
      area += (1 - correct[m - 1] / m) / correct.length;
    }
    List<CoveragePoint> points = new ArrayList<>();
    for (int tenth = 1; tenth <= POINTS; tenth++) {
      int m = (correct.length * tenth + POINTS - 1) / POINTS;
      points.add(
          new CoveragePoint(
              (double) tenth / POINTS, m, confidence(ranked, m - 1), correct[m - 1] / m));
    }
    return new RiskCoverage(points, area);
  }

  /** The number of correct rows among the first 1, 2, 3 and so on, averaged over orders of ties. */
  private static double[] cumulativeCorrect(List<LabelledPrediction> ranked) {
    double[] correct = new double[ranked.size()];
    double before = 0;
    int start = 0;
    while (start < correct.length) {
      int end = start;
      int correctTies = 0;
      while (end < correct.length && confidence(ranked, end) == confidence(ranked, start)) {
        LabelledPrediction row = ranked.get(end++);
        correctTies += row.gold().equals(row.prediction().stance()) ? 1 : 0;
      }
      for (int i = start; i < end; i++) {
        correct[i] = before + (double) correctTies * (i + 1 - start) / (end - start);
      }
      before += correctTies;
      start = end;
    }
    return correct;
  }

  private static double confidence(List<LabelledPrediction> ranked, int place) {
    return ranked.get(place).prediction().confidence();
  }
}
