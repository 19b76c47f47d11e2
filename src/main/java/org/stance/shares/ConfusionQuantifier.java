package org.stance.shares;

import java.util.Arrays;

/**
 * The shares of gold labels behind counts of predicted ones, by maximum likelihood: what is
 * predicted is a mixture of what is predicted for each gold label. Where the error rates, inverted
 * as a matrix, give shares from 0 to 1, these are the same (Gart and Buck 1966, Comparison of a
 * screening test and a reference test in epidemiologic studies II, American Journal of Epidemiology
 * 83; for classifiers Forman 2008, Quantifying counts and costs via classification, Data Mining and
 * Knowledge Discovery 17); elsewhere these are the likeliest within 0 to 1.
 */
final class ConfusionQuantifier {
  private static final double SETTLED = 1e-6;
  private static final int MOST_STEPS = 1000;

  private ConfusionQuantifier() {}

  /**
   * Finds the shares by expectation maximisation (Dempster, Laird and Rubin 1977, Maximum
   * Likelihood from Incomplete Data via the EM Algorithm, JRSS B 39).
   *
   * @param predicted how often each label was predicted, together above 0
   * @param rates {@code [gold][predicted]}, all above 0, rows sum to 1
   * @return the share of each gold label, 0 to 1; they sum to 1
   */
  static double[] shares(double[] predicted, double[][] rates) {
    double all = Arrays.stream(predicted).sum();
    double[] shares = new double[rates.length];
    Arrays.fill(shares, 1.0 / shares.length);
    double moved = 1;
    for (int step = 0; step < MOST_STEPS && moved > SETTLED; step++) {
      moved = step(shares, predicted, rates, all);
    }
    return shares;
  }

  /** One step; how far the share that moved most did. */
  private static double step(double[] shares, double[] predicted, double[][] rates, double all) {
    double[] factors = new double[shares.length];
    for (int label = 0; label < predicted.length; label++) {
      double expected = 0;
      for (int gold = 0; gold < shares.length; gold++) {
        expected += shares[gold] * rates[gold][label];
      }
      for (int gold = 0; gold < shares.length; gold++) {
        factors[gold] += predicted[label] / all * rates[gold][label] / expected;
      }
    }
    double moved = 0;
    for (int gold = 0; gold < shares.length; gold++) {
      moved = Math.max(moved, Math.abs(shares[gold] * factors[gold] - shares[gold]));
      shares[gold] *= factors[gold];
    }
    return moved;
  }
}
