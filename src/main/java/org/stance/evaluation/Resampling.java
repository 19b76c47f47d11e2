package org.stance.evaluation;

/**
 * How bootstrap intervals are drawn.
 *
 * @param randomSeed the seed of the random generator; equal seeds give equal intervals
 * @param replicates how many times the groups are resampled, at least 1
 */
public record Resampling(long randomSeed, int replicates) {
  /** Seed 1 and 2,000 replicates, the default. */
  public static final Resampling DEFAULT = new Resampling(1, 2000);

  /**
   * Checks the number of replicates.
   *
   * @throws IllegalArgumentException if {@code replicates} is below 1
   */
  public Resampling {
    if (replicates < 1) {
      throw new IllegalArgumentException(replicates + " replicates (1 or more expected)");
    }
  }
}
