package org.stance.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How accuracy grows when only the surest predictions are taken. Immutable.
 *
 * @param points the accuracy at coverage 10%, 20% and so on to 100%
 * @param area the area under the curve of risk (1 - accuracy) over coverage: the mean risk over the
 *     surest one, two, three rows and so on to all, 0 to 1, lower is better (El-Yaniv and Wiener
 *     2010, On the Foundations of Noise-free Selective Classification, JMLR 11; Geifman, Uziel and
 *     El-Yaniv 2019, Bias-Reduced Uncertainty Estimation, ICLR). Were confidence to tell nothing,
 *     it would be 1 - accuracy over all rows
 */
public record RiskCoverage(List<CoveragePoint> points, double area) {
  private static final int POINTS = 10;

  /**
   * One point of the curve.
   *
   * @param coverage the share of rows taken, above 0 to 1
   * @param rows their number, rounded up
   * @param confidence the confidence of the least sure one of them, 0 to 1
   * @param accuracy the share of them predicted right, 0 to 1; of rows with the same confidence of
   *     which only some are taken, each counts by the same part
   */
  public record CoveragePoint(double coverage, long rows, double confidence, double accuracy) {
    /**
     * The share predicted wrong.
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
    List<LabelledPrediction> surest =
        rows.stream()
            .sorted(Comparator.comparingDouble(row -> -row.prediction().confidence()))
            .toList();
    double[] right = rightAmongSurest(surest);
    double area = 0;
    for (int taken = 1; taken <= right.length; taken++) {
      area += (1 - right[taken - 1] / taken) / right.length;
    }
    List<CoveragePoint> points = new ArrayList<>();
    for (int tenth = 1; tenth <= POINTS; tenth++) {
      int taken = (right.length * tenth + POINTS - 1) / POINTS;
      points.add(
          new CoveragePoint(
              (double) tenth / POINTS,
              taken,
              confidence(surest, taken - 1),
              right[taken - 1] / taken));
    }
    return new RiskCoverage(points, area);
  }

  /** How many of the surest one, two, three and so on are right, in the mean over ties' orders. */
  private static double[] rightAmongSurest(List<LabelledPrediction> surest) {
    double[] right = new double[surest.size()];
    double before = 0;
    int start = 0;
    while (start < right.length) {
      int end = start;
      int rightHere = 0;
      while (end < right.length && confidence(surest, end) == confidence(surest, start)) {
        LabelledPrediction row = surest.get(end++);
        rightHere += row.gold().equals(row.prediction().stance()) ? 1 : 0;
      }
      for (int i = start; i < end; i++) {
        right[i] = before + (double) rightHere * (i + 1 - start) / (end - start);
      }
      before += rightHere;
      start = end;
    }
    return right;
  }

  private static double confidence(List<LabelledPrediction> surest, int place) {
    return surest.get(place).prediction().confidence();
  }
}
