package org.stance.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stance.encoder.TargetedText;
import org.stance.prediction.Prediction;

/**
 * Classifies many texts at once; a defect that one of them brings out costs that text, not the
 * others. Thread-safe.
 */
public final class RowClassifier {
  private final Classifier classifier;

  public RowClassifier(Classifier classifier) {
    this.classifier = classifier;
  }

  /** A classifier of many texts: one answer each, in their order. */
  @FunctionalInterface
  public interface Classifier {
    List<Prediction> classify(List<TargetedText> passages);
  }

  /**
   * What came of a text.
   *
   * @param prediction what the classifier says; empty if it failed
   * @param problem why it failed; empty if it didn't
   */
  record Answer(Optional<Prediction> prediction, String problem) {}

  /** An answer for each text, in their order. */
  List<Answer> classify(List<TargetedText> passages) {
    try {
      return classifier.classify(passages).stream().map(RowClassifier::answer).toList();
    } catch (RuntimeException one) {
      List<Answer> answers = new ArrayList<>();
      passages.forEach(passage -> answers.add(alone(passage)));
      return answers;
    }
  }

  private Answer alone(TargetedText passage) {
    try {
      return answer(classifier.classify(List.of(passage)).get(0));
    } catch (RuntimeException defect) {
      return new Answer(Optional.empty(), "failed: " + defect);
    }
  }

  private static Answer answer(Prediction prediction) {
    return new Answer(Optional.of(prediction), "");
  }
}
