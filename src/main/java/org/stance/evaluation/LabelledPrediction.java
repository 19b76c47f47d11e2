package org.stance.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.stance.dataset.LabelledText;
import org.stance.encoder.TargetedText;
import org.stance.prediction.Prediction;
import org.stance.prediction.StanceClassifier;
import org.stance.task.Target;

/**
 * One evaluated row: what an annotator said beside what the model said.
 *
 * @param row the labelled row
 * @param prediction what the model said without having learnt from the row
 * @param group what the row hangs together with, such as its speaker; rows of one group are
 *     resampled together, since they aren't independent
 */
public record LabelledPrediction(LabelledText row, Prediction prediction, String group) {
  /**
   * Judges labelled rows. Whether the model saw them in training is the caller's business.
   *
   * @param rows the rows
   * @param classifier a model's classifier
   * @param groupColumn the column that groups rows, an empty string for none
   * @return the rows judged, in their order
   */
  public static List<LabelledPrediction> of(
      List<LabelledText> rows, StanceClassifier classifier, String groupColumn) {
    List<Prediction> predictions =
        classifier.classify(
            rows.stream().map(row -> new TargetedText(row.text(), row.target())).toList());
    List<LabelledPrediction> judged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      LabelledText row = rows.get(i);
      judged.add(new LabelledPrediction(row, predictions.get(i), row.group(groupColumn)));
    }
    return judged;
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
