package org.stance.report;

/**
 * How the intervals are drawn.
 *
 * @param randomSeed the number fed to the random generator; the same seed gives the same intervals
 * @param replicates how many times the groups are resampled, at least 1
 */
public record EvaluationOptions(long randomSeed, int replicates) {
  /** The seed and number of replicates used where nobody says otherwise. */
  public static final EvaluationOptions DEFAULT = new EvaluationOptions(1, 2000);

  /**
   * Checks the number of replicates.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public EvaluationOptions {
    if (replicates < 1) {
      throw new IllegalArgumentException(replicates + " replicates (1 or more expected)");
    }
  }
}
