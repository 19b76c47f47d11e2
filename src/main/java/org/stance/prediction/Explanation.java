package org.stance.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stance.model.StanceModel;
import org.stance.model.TextScorer;
import org.stance.task.Target;
import org.stance.weights.Contributions;

/**
 * Why a text got its stance: what each of its words, and its embedding, contributed. Immutable.
 *
 * @param text the text
 * @param target what the stance is about
 * @param prediction the prediction that is explained
 * @param contributions the parts of the scores; empty for a text without a feature that the model
 *     knows
 */
public record Explanation(
    String text, Target target, Prediction prediction, Optional<Contributions> contributions) {
  /**
   * Classifies a text and explains the prediction.
   *
   * @param classifier classifies the text
   * @param text the words of a statement
   * @param target what the stance is about
   * @return the explanation
   * @throws IllegalStateException if the classifier or the model's encoder is closed
   */
  public static Explanation of(StanceClassifier classifier, String text, Target target) {
    return new Explanation(
        text,
        target,
        classifier.classify(text, target),
        TextScorer.of(classifier.model()).contributions(text, target));
  }

  /**
   * Explains a prediction that exists already.
   *
   * @param classified a statement and its prediction by the model
   * @param model the model that predicted
   * @param target what the stance is about
   * @return the explanation
   * @throws IllegalStateException if the model's encoder is missing or closed
   */
  public static Explanation of(ClassifiedStatement classified, StanceModel model, Target target) {
    String text = classified.statement().text();
    return new Explanation(
        text, target, classified.prediction(), TextScorer.of(model).contributions(text, target));
  }

  /**
   * The score of the predicted stance minus the mean of the others, for one part of the scores.
   * Adding the same number to all labels changes no probability, so only differences are
   * meaningful.
   *
   * @param scores one number per label, as in {@link Contributions}
   * @return log-odds of the predicted stance against the others: above 0 where the part favours it;
   *     labels that the training data lacked are left out
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
