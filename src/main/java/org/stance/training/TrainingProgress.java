package org.stance.training;

import java.util.Optional;

/**
 * How far a training has come; a value, so that each caller words it in its own language.
 *
 * @param stage what is being done
 * @param done how much of it is done, 0 to {@code total}
 * @param total how much there is
 * @param outer the step of a longer run that this training belongs to, such as one fold of a nested
 *     cross-validation; empty for a training of its own
 */
public record TrainingProgress(Stage stage, int done, int total, Optional<TrainingProgress> outer) {
  /** What a step does. */
  public enum Stage {
    /** Rows are read and their features counted, those of an encoder included. */
    ROWS,
    /** Models are trained to choose hyperparameters; counted in folds. */
    FOLDS,
    /** The final model is trained on all rows. */
    MODEL,
    /** Models are trained and evaluated one after the other; counted in outer folds. */
    OUTER_FOLDS,
    /** A learning curve is measured; counted in percent of the labels. */
    LABEL_SHARES,
    /** Texts are compared with each other. */
    COMPARISONS
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if done is negative or more than the total
   */
  public TrainingProgress {
    if (done < 0 || done > total) {
      throw new IllegalArgumentException(done + " of " + total + " (0 to all expected)");
    }
  }

  /**
   * A step of a run of its own.
   *
   * @param stage what is being done
   * @param done how much of it is done
   * @param total how much there is
   * @return the step
   */
  public static TrainingProgress of(Stage stage, int done, int total) {
    return new TrainingProgress(stage, done, total, Optional.empty());
  }

  /**
   * The same step as part of a longer run.
   *
   * @param run a step of the longer run
   * @return this step inside that one; where it lies inside others already, inside all of them
   */
  public TrainingProgress within(TrainingProgress run) {
    return new TrainingProgress(
        stage, done, total, Optional.of(outer.map(step -> step.within(run)).orElse(run)));
  }
}
