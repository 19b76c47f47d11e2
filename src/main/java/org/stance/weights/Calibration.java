package org.stance.weights;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns scores into probabilities that match frequencies: divides the scores by one temperature,
 * fitted to predictions for held-out rows (Guo et al., "On Calibration of Modern Neural Networks",
 * ICML 2017). The ranking of the labels stays the same.
 *
 * <p>On held-out weeks and months of the talks' training data, a scale and a bias per label were no
 * better in log loss and Brier score, and isotonic regression was worse.
 *
 * @param temperature above 0; a value above 1 makes probabilities more even
 */
public record Calibration(double temperature) {
  /** Lower bound of a probability inside a logarithm. */
  private static final double MIN_PROBABILITY = 1e-12;

  private static final double MIN_TEMPERATURE = 0.02;
  private static final double MAX_TEMPERATURE = 50;

  public Calibration {
    if (!(temperature > 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException("temperature " + temperature + " (above 0 expected)");
    }
  }

  /**
   * Finds the temperature with the lowest log loss, by golden-section search.
   *
   * @param scores the scores of each row
   * @param gold the index of each row's label
   * @return 1 for no rows
   */
  public static Calibration fit(List<double[]> scores, int[] gold) {
    if (gold.length == 0) {
      return new Calibration(1);
    }
    double ratio = (Math.sqrt(5) - 1) / 2;
    double low = Math.log(MIN_TEMPERATURE);
    double high = Math.log(MAX_TEMPERATURE);
    for (int step = 0; step < 60; step++) {
      double left = high - ratio * (high - low);
      double right = low + ratio * (high - low);
      if (loss(left, scores, gold) <= loss(right, scores, gold)) {
        high = right;
      } else {
        low = left;
      }
    }
    return new Calibration(Math.exp((low + high) / 2));
  }

  /**
   * The log loss of the rows plus that of one further row per label, spread over them. Without it,
   * probabilities would tend to 0 and 1 where all rows are predicted right (Platt, "Probabilistic
   * Outputs for Support Vector Machines", 1999).
   */
  private static double loss(double logTemperature, List<double[]> scores, int[] gold) {
    Calibration calibration = new Calibration(Math.exp(logTemperature));
    double sum = 0;
    for (int row = 0; row < gold.length; row++) {
      double[] probabilities = calibration.probabilities(scores.get(row));
      for (int label = 0; label < probabilities.length; label++) {
        double wanted = (label == gold[row] ? 1 : 0) + 1.0 / gold.length;
        sum -= wanted * Math.log(Math.max(MIN_PROBABILITY, probabilities[label]));
      }
    }
    return sum;
  }

  /** The mean negative logarithm of the gold label's probability. */
  public double logLoss(List<double[]> scores, int[] gold) {
    return IntStream.range(0, gold.length)
        .mapToDouble(
            row -> -Math.log(Math.max(MIN_PROBABILITY, probabilities(scores.get(row))[gold[row]])))
        .average()
        .orElse(0);
  }

  /** Probabilities that sum to 1, in the order of the scores. */
  public double[] probabilities(double[] scores) {
    double[] probabilities = new double[scores.length];
    probabilities(scores, probabilities);
    return probabilities;
  }

  /** Writes probabilities that sum to 1, in the order of the scores. */
  public void probabilities(double[] scores, double[] probabilities) {
    double best = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      best = Math.max(best, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp((scores[i] - best) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
  }
}
