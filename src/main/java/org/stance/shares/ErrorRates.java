package org.stance.shares;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.stance.metrics.ConfusionMatrix;

/**
 * How often a classifier predicts each label given the gold label, estimated from held-out rows:
 * per gold label a Dirichlet distribution over predicted labels, from the counts and Jeffreys'
 * prior (half a row per predicted label). Immutable and thread-safe.
 */
final class ErrorRates {
  private static final double PRIOR = 0.5;

  private final double[][] counts;

  ErrorRates(ConfusionMatrix heldOut) {
    counts =
        heldOut.counts().stream()
            .map(row -> row.stream().mapToDouble(count -> count + PRIOR).toArray())
            .toArray(double[][]::new);
  }

  /** The posterior mean: {@code [gold][predicted]}, rows sum to 1. */
  double[][] expected() {
    return Arrays.stream(counts).map(ErrorRates::normalised).toArray(double[][]::new);
  }

  /** A draw from the posterior: {@code [gold][predicted]}, rows sum to 1. */
  double[][] drawn(RandomGenerator random) {
    return Arrays.stream(counts)
        .map(row -> normalised(Arrays.stream(row).map(shape -> gamma(shape, random)).toArray()))
        .toArray(double[][]::new);
  }

  private static double[] normalised(double[] row) {
    double sum = Arrays.stream(row).sum();
    return Arrays.stream(row).map(value -> value / sum).toArray();
  }

  /**
   * A number from the gamma distribution with scale 1 (Marsaglia and Tsang 2000, A Simple Method
   * for Generating Gamma Variables, ACM TOMS 26).
   */
  private static double gamma(double shape, RandomGenerator random) {
    if (shape < 1) {
      return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double root = 1 + c * normal;
      double cube = root * root * root;
      if (cube > 0
          && Math.log(1 - random.nextDouble())
              < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
        return d * cube;
      }
    }
  }
}
