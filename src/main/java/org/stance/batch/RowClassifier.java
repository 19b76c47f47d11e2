package org.stance.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stance.encoder.TargetedText;
import org.stance.prediction.Prediction;

/**
 * Classifies many texts at once. If one of them triggers a defect, only that text fails.
 * Thread-safe.
 */
public final class RowClassifier {
  private final Classifier classifier;

  public RowClassifier(Classifier classifier) {
    this.classifier = classifier;
  }

  /** Classifies many texts: one prediction per text, in their order. */
  @FunctionalInterface
  public interface Classifier {
    List<Prediction> classify(List<TargetedText> passages);
  }

  /**
   * The result for a text.
   *
   * @param prediction the prediction; empty if it failed
   * @param problem why it failed; empty if it didn't
   */
  record RowAnswer(Optional<Prediction> prediction, String problem) {}

  /** One answer per text, in their order. */
  List<RowAnswer> classify(List<TargetedText> passages) {
    try {
      return classifier.classify(passages).stream().map(RowClassifier::answer).toList();
    } catch (RuntimeException defect) {
      List<RowAnswer> answers = new ArrayList<>();
      passages.forEach(passage -> answers.add(alone(passage)));
      return answers;
    }
  }

  private RowAnswer alone(TargetedText passage) {
    try {
      return answer(classifier.classify(List.of(passage)).get(0));
    } catch (RuntimeException defect) {
      return new RowAnswer(Optional.empty(), "failed: " + defect);
    }
  }

  private static RowAnswer answer(Prediction prediction) {
    return new RowAnswer(Optional.of(prediction), "");
  }
}
