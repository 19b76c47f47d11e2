package org.stance.shares;

import java.util.Arrays;

/**
 * Estimates the shares of gold labels from counts of predicted ones, by maximum likelihood: the
 * predictions are a mixture of the distributions that the error rates give for each gold label.
 * Where inverting the matrix of error rates yields shares between 0 and 1, the result is the same
 * (adjusted count: Gart and Buck 1966, Comparison of a screening test and a reference test in
 * epidemiologic studies II, American Journal of Epidemiology 83; for classifiers Forman 2008,
 * Quantifying counts and costs via classification, Data Mining and Knowledge Discovery 17);
 * elsewhere it is the likeliest within these bounds.
 */
final class ConfusionQuantifier {
  private static final double TOLERANCE = 1e-6;
  private static final int MAX_STEPS = 1000;

  private ConfusionQuantifier() {}

  /**
   * Estimates the shares by expectation maximisation (Dempster, Laird and Rubin 1977, Maximum
   * Likelihood from Incomplete Data via the EM Algorithm, JRSS B 39).
   *
   * @param predicted how often each label was predicted; the sum is above 0
   * @param rates {@code [gold][predicted]}, all above 0, rows sum to 1
   * @return the share of each gold label, 0 to 1; they sum to 1
   */
  static double[] shares(double[] predicted, double[][] rates) {
    double total = Arrays.stream(predicted).sum();
    double[] shares = new double[rates.length];
    Arrays.fill(shares, 1.0 / shares.length);
    double change = 1;
    for (int step = 0; step < MAX_STEPS && change > TOLERANCE; step++) {
      change = step(shares, predicted, rates, total);
    }
    return shares;
  }

  /** Takes one step and returns the largest change of a share. */
  private static double step(double[] shares, double[] predicted, double[][] rates, double total) {
    double[] factors = new double[shares.length];
    for (int label = 0; label < predicted.length; label++) {
      double expected = 0;
      for (int gold = 0; gold < shares.length; gold++) {
        expected += shares[gold] * rates[gold][label];
      }
      for (int gold = 0; gold < shares.length; gold++) {
        factors[gold] += predicted[label] / total * rates[gold][label] / expected;
      }
    }
    double change = 0;
    for (int gold = 0; gold < shares.length; gold++) {
      change = Math.max(change, Math.abs(shares[gold] * factors[gold] - shares[gold]));
      shares[gold] *= factors[gold];
    }
    return change;
  }
}
