package org.stance.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.stance.task.LabelSet;

/**
 * What a confusion matrix says. Every ratio whose denominator is zero is 0: the precision of a
 * label that was never predicted, the recall of a label without a gold row, the F1 of a label with
 * neither.
 *
 * @param accuracy share of rows predicted as their gold label, 0 to 1
 * @param macroF1 plain mean of F1 over all labels, those without a row included, 0 to 1
 * @param stanceF1 plain mean of F1 over the labels but "none", 0 to 1
 * @param perLabel one entry a label, in the labels' order
 */
public record Scores(double accuracy, double macroF1, double stanceF1, List<LabelScores> perLabel) {
  /**
   * The scores of one label.
   *
   * @param label the label
   * @param precision of the rows given the label, the share that has it, 0 to 1
   * @param recall of the rows that have the label, the share given it, 0 to 1
   * @param f1 harmonic mean of the two, 0 to 1
   * @param support the number of rows that have the label
   */
  public record LabelScores(String label, double precision, double recall, double f1, long support) {}

  /** Copies the entries. */
  public Scores {
    perLabel = List.copyOf(perLabel);
  }

  /**
   * Scores a matrix.
   *
   * @param confusion the counts
   * @return the scores; all 0 for a matrix without a row
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
    long right = confusion.count(i, i);
    long support = confusion.support(i);
    long predicted = confusion.predicted(i);
    return new LabelScores(
        confusion.labels().labels().get(i),
        ratio(right, predicted),
        ratio(right, support),
        f1(right, predicted, support),
        support);
  }

  /**
   * The F1 of a label: 2 correct / (predicted + support), the harmonic mean of precision and recall.
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
        .filter(one -> which.test(one.label()))
        .mapToDouble(LabelScores::f1)
        .average()
        .orElse(0);
  }

  private static double ratio(long part, long whole) {
    return ratio((double) part, (double) whole);
  }

  public static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
