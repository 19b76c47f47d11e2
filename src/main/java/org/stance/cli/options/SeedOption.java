package org.stance.cli.options;

import org.stance.evaluation.Resampling;
import picocli.CommandLine.Option;

/** What makes random choices repeatable. */
public final class SeedOption {
  @Option(
      names = "--random-seed",
      paramLabel = "N",
      description = "The seed of the random number generator (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  public long seed() {
    return seed;
  }

  /** How intervals are drawn with this seed. */
  public Resampling bootstrap(Resampling usual) {
    return new Resampling(seed, usual.replicates());
  }
}
