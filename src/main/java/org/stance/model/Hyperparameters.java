package org.stance.model;

/**
 * Hyperparameters of the linear trainer: one point of the grid that a search tries.
 *
 * @param learningRate the initial learning rate of AdaGrad, above 0
 * @param epochs the number of passes over the training rows, 1 or more
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
