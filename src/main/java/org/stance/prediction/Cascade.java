package org.stance.prediction;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.stance.encoder.TargetedText;
import org.stance.task.Target;

/**
 * A fast classifier answers where it is sure, an accurate and slow one takes the rest (after Viola
 * and Jones, "Rapid object detection using a boosted cascade of simple features", 2001). Immutable
 * and thread-safe.
 *
 * <p>How sure is enough can't be read off the two models: it takes rows that neither was trained
 * on, judged by both. {@code org.stance.evaluation.CascadeChoice} finds the threshold on such rows,
 * for a loss that the caller names.
 */
public final class Cascade {
  private final StanceClassifier fast;
  private final StanceClassifier accurate;
  private final double threshold;

  private Cascade(StanceClassifier fast, StanceClassifier accurate, double threshold) {
    this.fast = fast;
    this.accurate = accurate;
    this.threshold = threshold;
  }

  /**
   * Puts one classifier before another.
   *
   * @param fast the one that is asked first
   * @param accurate the one that takes the rest
   * @param threshold the confidence, 0 to 1, from which on the first one's answer stands
   * @return the cascade
   * @throws IllegalArgumentException if their labels differ, or the threshold lies outside
   */
  public static Cascade of(StanceClassifier fast, StanceClassifier accurate, double threshold) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold " + threshold + " (0 to 1 expected)");
    }
    List<String> labels = accurate.model().labels().labels();
    if (!fast.model().labels().labels().equals(labels)) {
      throw new IllegalArgumentException(
          "labels " + fast.model().labels().labels() + " (" + labels + " expected)");
    }
    return new Cascade(fast, accurate, threshold);
  }

  /**
   * Whether an answer of the fast classifier stands: it is sure enough, and knows the words.
   *
   * @param answer what the fast classifier says
   * @param threshold the confidence from which on it stands, 0 to 1
   * @return whether the accurate one need not be asked
   */
  public static boolean stands(Prediction answer, double threshold) {
    Optional<Review> review = answer.review();
    return answer.confidence() >= threshold
        && !review.equals(Optional.of(Review.EMPTY_TEXT))
        && !review.equals(Optional.of(Review.UNKNOWN_WORDS));
  }

  /**
   * Tells where many texts stand. What is told of one doesn't depend on the others.
   *
   * @param passages texts, each with what the stance is about
   * @return for each passage what one of the two classifiers says, with its own reason for review;
   *     empty for none
   */
  public List<Prediction> classify(List<TargetedText> passages) {
    List<Prediction> first = fast.classify(passages);
    List<TargetedText> rest = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      if (!stands(first.get(i), threshold)) {
        rest.add(passages.get(i));
      }
    }
    Iterator<Prediction> second = accurate.classify(rest).iterator();
    return first.stream()
        .map(answer -> stands(answer, threshold) ? answer : second.next())
        .toList();
  }

  /**
   * Tells where words stand.
   *
   * @param text the words
   * @param target what the stance is about
   * @return what one of the two classifiers says
   */
  public Prediction classify(String text, Target target) {
    return classify(List.of(new TargetedText(text, target))).get(0);
  }
}
