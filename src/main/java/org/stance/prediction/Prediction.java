package org.stance.prediction;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.stance.task.LabelSet;

/**
 * A model's prediction of a statement's stance. Immutable.
 *
 * @param labels the labels of the task
 * @param probabilities the calibrated probability of each label, 0 to 1, in the order of {@code
 *     labels}; they sum to 1
 * @param review why a person should look at it; empty if nobody needs to
 */
public record Prediction(LabelSet labels, List<Double> probabilities, Optional<Review> review) {
  /**
   * Copies the probabilities and checks them.
   *
   * @throws IllegalArgumentException if there is not one probability per label, one lies outside 0
   *     to 1, or their sum differs from 1 by more than 1e-6
   */
  public Prediction {
    probabilities = List.copyOf(probabilities);
    if (probabilities.size() != labels.size()) {
      throw new IllegalArgumentException(
          probabilities.size() + " probabilities (" + labels.size() + " expected)");
    }
    double sum = 0;
    for (double probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability " + probability + " (0 to 1 expected)");
      }
      sum += probability;
    }
    if (Math.abs(sum - 1) > 1e-6) {
      throw new IllegalArgumentException("probabilities sum to " + sum + " (1 expected)");
    }
  }

  /**
   * The most probable label; of equal ones the first in the order of the label set.
   *
   * @return one of the labels
   */
  public String stance() {
    int best = 0;
    for (int i = 1; i < probabilities.size(); i++) {
      if (probabilities.get(i) > probabilities.get(best)) {
        best = i;
      }
    }
    return labels.labels().get(best);
  }

  /**
   * The probability of the most probable label.
   *
   * @return the calibrated probability of {@link #stance()}, 0 to 1
   */
  public double confidence() {
    return Collections.max(probabilities);
  }
}
