package org.stance.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.encoder.EncoderIdentity;
import org.stance.features.FeatureGroup;
import org.stance.scoring.Scorer;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.weights.Calibration;

/**
 * Everything of a model but its weights.
 *
 * @param scope what it can be asked
 * @param inputs what it looks at
 * @param decision what it makes of scores
 * @param training where it comes from
 */
public record ModelFacts(Scope scope, Inputs inputs, Decision decision, TrainingRecord training) {
  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the numbers of labels differ
   */
  public ModelFacts {
    int labels = scope.labels().size();
    if (training.data().rowsPerLabel().size() != labels) {
      throw new IllegalArgumentException(
          "rows of %d labels (%d expected)"
              .formatted(training.data().rowsPerLabel().size(), labels));
    }
    if (training.heldOut().quality().confusion().size() != labels) {
      throw new IllegalArgumentException(
          "a confusion of %d labels (%d expected)"
              .formatted(training.heldOut().quality().confusion().size(), labels));
    }
  }

  /**
   * What a model can be asked.
   *
   * @param labels the order of its probabilities
   * @param defaultTarget the target of a text that names none
   * @param targets the targets it was trained on
   * @param ownTargets those of them that have weights of their own, in the order of the weights
   */
  public record Scope(
      LabelSet labels, Target defaultTarget, List<String> targets, List<String> ownTargets) {
    /** Copies the lists. */
    public Scope {
      targets = List.copyOf(targets);
      ownTargets = List.copyOf(ownTargets);
    }
  }

  /**
   * What a model looks at.
   *
   * @param groups at least one group
   * @param encoder whose vectors, present if the groups hold the encoder
   */
  public record Inputs(Set<FeatureGroup> groups, Optional<EncoderIdentity> encoder) {
    /**
     * Checks the encoder.
     *
     * @throws IllegalArgumentException if it is missing or not asked for
     */
    public Inputs {
      if (encoder.isPresent() != groups.contains(FeatureGroup.ENCODER)) {
        throw new IllegalArgumentException("encoder " + encoder + " with features " + groups);
      }
    }
  }

  /**
   * What a model makes of scores.
   *
   * @param calibration from scores to probabilities
   * @param reviewThreshold the confidence below which a person should look, 0 to 1
   */
  public record Decision(Calibration calibration, double reviewThreshold) {
    /**
     * Checks the threshold.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Decision {
      if (!(reviewThreshold >= 0 && reviewThreshold <= 1)) {
        throw new IllegalArgumentException("threshold " + reviewThreshold + " (0 to 1 expected)");
      }
    }
  }

  Scorer.Shape shape() {
    return new Scorer.Shape(scope.ownTargets(), inputs.groups(), training.data().texts());
  }
}
