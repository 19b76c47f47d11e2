package org.stance.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.stance.task.LabelSet;

/**
 * The scores of a confusion matrix. A ratio with a zero denominator is 0: the precision of a label
 * that was never predicted, the recall of a label without support, the F1 of a label with neither.
 * Immutable and thread-safe.
 *
 * @param accuracy the share of rows predicted as their gold label, in [0, 1]
 * @param macroF1 the unweighted mean of F1 over all labels, including those without support, in [0,
 *     1]
 * @param stanceF1 the unweighted mean of F1 over all labels but "none", in [0, 1]
 * @param perLabel one entry per label, in the labels' order
 */
public record Scores(double accuracy, double macroF1, double stanceF1, List<LabelScores> perLabel) {
  /**
   * The scores of one label.
   *
   * @param label the label
   * @param precision the share of rows predicted as the label that have it, in [0, 1]
   * @param recall the share of rows with the label that were predicted as it, in [0, 1]
   * @param f1 the harmonic mean of the two, in [0, 1]
   * @param support the number of rows that have the label
   */
  public record LabelScores(
      String label, double precision, double recall, double f1, long support) {}

  /**
   * Copies the entries.
   *
   * @param accuracy in [0, 1]
   * @param macroF1 in [0, 1]
   * @param stanceF1 in [0, 1]
   * @param perLabel one entry per label
   */
  public Scores {
    perLabel = List.copyOf(perLabel);
  }

  /**
   * Computes the scores of a matrix.
   *
   * @param confusion the counts
   * @return the scores; all 0 for a matrix without rows
   */
  public static Scores of(ConfusionMatrix confusion) {
    List<LabelScores> perLabel = new ArrayList<>();
    for (int i = 0; i < confusion.labels().size(); i++) {
      perLabel.add(ofLabel(confusion, i));
    }
    return new Scores(
        ratio(confusion.correct(), confusion.total()),
        meanF1(perLabel, label -> true),
        meanF1(perLabel, label -> !LabelSet.isNone(label)),
        perLabel);
  }

  private static LabelScores ofLabel(ConfusionMatrix confusion, int i) {
    long correct = confusion.count(i, i);
    long support = confusion.support(i);
    long predicted = confusion.predicted(i);
    return new LabelScores(
        confusion.labels().labels().get(i),
        ratio(correct, predicted),
        ratio(correct, support),
        f1(correct, predicted, support),
        support);
  }

  /**
   * The F1 of a label: 2 correct / (predicted + support), the harmonic mean of precision and
   * recall.
   *
   * @param correct the rows of the label that were predicted as it
   * @param predicted the rows that were predicted as the label
   * @param support the rows that have the label
   * @return in [0, 1]; 0 for a label that neither occurs nor is predicted
   */
  public static double f1(long correct, long predicted, long support) {
    return ratio(2 * correct, predicted + support);
  }

  private static double meanF1(List<LabelScores> perLabel, Predicate<String> which) {
    return perLabel.stream()
        .filter(scores -> which.test(scores.label()))
        .mapToDouble(LabelScores::f1)
        .average()
        .orElse(0);
  }

  private static double ratio(long part, long whole) {
    return ratio((double) part, (double) whole);
  }

  /**
   * A ratio that is 0 where it would be undefined.
   *
   * @param part the numerator
   * @param whole the denominator
   * @return part / whole; 0 if {@code whole} is 0
   */
  public static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
