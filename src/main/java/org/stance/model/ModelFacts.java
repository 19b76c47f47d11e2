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
 * @param labels the order of its probabilities
 * @param defaultTarget the target for text that comes without one
 * @param targets the targets it was trained on
 * @param ownWeights those of them that have weights of their own, in the order of training
 * @param groups what it looks at
 * @param texts how many different texts it was trained on
 * @param calibration from scores to probabilities
 * @param reviewThreshold the confidence under which a person should look, 0 to 1
 * @param training how it came to be
 * @param encoder whose vectors it looks at, present if the groups hold the encoder
 */
public record ModelFacts(
    LabelSet labels,
    Target defaultTarget,
    List<String> targets,
    List<String> ownWeights,
    Set<FeatureGroup> groups,
    int texts,
    Calibration calibration,
    double reviewThreshold,
    TrainingRecord training,
    Optional<EncoderIdentity> encoder) {
  public ModelFacts {
    targets = List.copyOf(targets);
    ownWeights = List.copyOf(ownWeights);
    if (texts < 1) {
      throw new IllegalArgumentException("texts " + texts + " (1 or more expected)");
    }
    if (!(reviewThreshold >= 0 && reviewThreshold <= 1)) {
      throw new IllegalArgumentException("threshold " + reviewThreshold + " (0 to 1 expected)");
    }
    if (encoder.isPresent() != groups.contains(FeatureGroup.ENCODER)) {
      throw new IllegalArgumentException("encoder " + encoder + " with features " + groups);
    }
    if (training.rowsPerLabel().size() != labels.size()) {
      throw new IllegalArgumentException("rows for " + training.rowsPerLabel().size() + " labels");
    }
  }

  Scorer.Shape shape() {
    return new Scorer.Shape(labels, ownWeights, groups, texts);
  }
}
