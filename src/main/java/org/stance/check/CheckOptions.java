package org.stance.check;

import java.util.Optional;
import org.stance.training.TrainingOptions;

/**
 * The options of a check.
 *
 * @param training how to train the models that detect likely label errors; empty to skip these
 * @param threads the number of threads, at least 1; the findings don't depend on it
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
