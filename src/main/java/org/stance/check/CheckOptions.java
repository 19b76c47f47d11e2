package org.stance.check;

import java.util.Optional;
import org.stance.training.TrainingOptions;

/**
 * How to check.
 *
 * @param training how to train the models that tell likely label errors; empty not to look for them
 * @param threads how many threads work, 1 or more; what is found doesn't depend on it
 */
public record CheckOptions(Optional<TrainingOptions> training, int threads) {
  /**
   * Checks the number of threads.
   *
   * @throws IllegalArgumentException if there is none
   */
  public CheckOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + " (1 or more expected)");
    }
  }
}
