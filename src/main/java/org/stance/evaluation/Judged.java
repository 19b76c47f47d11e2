package org.stance.evaluation;

import org.stance.prediction.Prediction;
import org.stance.prediction.StanceClassifier;
import org.stance.statement.LabelledStatement;
import org.stance.statement.Target;

/**
 * One evaluated row: what an annotator said beside what the model said.
 *
 * @param row the labelled row
 * @param prediction what the model said without having learnt from the row
 * @param group what the row hangs together with, such as its speaker; rows of one group are
 *     resampled together, since they aren't independent
 */
public record Judged(LabelledStatement row, Prediction prediction, String group) {
  /**
   * Judges a labelled row. Whether the model saw it in training is the caller's business.
   *
   * @param row the row
   * @param classifier a model's classifier
   * @param groupColumn the column that groups rows, an empty string for none
   * @return the row judged
   */
  public static Judged of(LabelledStatement row, StanceClassifier classifier, String groupColumn) {
    return new Judged(row, classifier.classify(row.text(), row.target()), row.group(groupColumn));
  }

  /**
   * What an annotator said.
   *
   * @return the row's label
   */
  public String gold() {
    return row.label();
  }

  /**
   * What the label is about.
   *
   * @return the row's target
   */
  public Target target() {
    return row.target();
  }
}
