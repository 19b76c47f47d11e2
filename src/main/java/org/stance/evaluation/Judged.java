package org.stance.evaluation;

import org.stance.prediction.Prediction;
import org.stance.prediction.StanceClassifier;
import org.stance.statement.LabelledStatement;
import org.stance.statement.Target;

/**
 * One evaluated row: what an annotator said beside what the model said.
 *
 * @param gold the label that the annotator gave
 * @param prediction what the model said without having learnt from the row
 * @param group what the row hangs together with, such as its speaker; rows of one group are
 *     resampled together, since they aren't independent
 * @param target what the label is about
 */
public record Judged(String gold, Prediction prediction, String group, Target target) {
  /**
   * Judges a labelled row. Whether the model saw it in training is the caller's business.
   *
   * @param row the row
   * @param classifier a model's classifier
   * @param groupColumn the column that groups rows, an empty string for none
   * @return the row judged
   */
  public static Judged of(LabelledStatement row, StanceClassifier classifier, String groupColumn) {
    return new Judged(
        row.label(),
        classifier.classify(row.text(), row.target()),
        row.group(groupColumn),
        row.target());
  }
}
