package org.stance.model;

/**
 * One setting of the learner that a search tries.
 *
 * @param learningRate the first step size of AdaGrad, above 0
 * @param epochs how often the learner sees every row, 1 or more
 */
public record Hyperparameters(double learningRate, int epochs) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the rate is not a positive number or there is no epoch
   */
  public Hyperparameters {
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      throw new IllegalArgumentException("learning rate " + learningRate + " (above 0 expected)");
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs " + epochs + " (1 or more expected)");
    }
  }
}
