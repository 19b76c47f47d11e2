package org.stance.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stance.model.StanceModel;
import org.stance.model.TextScorer;
import org.stance.task.Target;
import org.stance.weights.Contributions;

/**
 * Why words got their stance: what each of them, and their meaning as a whole, spoke for.
 * Immutable.
 *
 * @param text the words
 * @param target what the stance is about
 * @param prediction where they stand
 * @param contributions what made up the scores; empty for words that the model can't read
 */
public record Explanation(
    String text, Target target, Prediction prediction, Optional<Contributions> contributions) {
  /**
   * Explains a prediction.
   *
   * @param classifier what predicts
   * @param text the words
   * @param target what the stance is about
   * @return the explanation
   */
  public static Explanation of(StanceClassifier classifier, String text, Target target) {
    return new Explanation(
        text,
        target,
        classifier.classify(text, target),
        TextScorer.of(classifier.model()).contributions(text, target));
  }

  /**
   * Explains a prediction that was made already.
   *
   * @param one a statement and its prediction by the model
   * @param model what predicted
   * @param target what the stance is about
   * @return the explanation
   */
  public static Explanation of(ClassifiedStatement one, StanceModel model, Target target) {
    String words = one.statement().text();
    return new Explanation(words, target, one.prediction(), TextScorer.of(model).contributions(words, target));
  }

  /**
   * What numbers of one part say for the predicted stance against the mean of the others. Adding
   * the same to all labels changes no probability, so only the difference has a meaning.
   *
   * @param scores one number a label, as in {@link Contributions}
   * @return above 0 where they speak for the predicted stance: log-odds against the others; labels
   *     that the training data lacked don't count
   */
  public double margin(List<Double> scores) {
    int stance = prediction.labels().indexOf(prediction.stance());
    List<Double> others = new ArrayList<>(scores);
    others.remove(stance);
    double mean =
        others.stream()
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .average()
            .orElse(0);
    return scores.get(stance) - mean;
  }
}
