package org.stance.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.stance.dataset.LabelledText;
import org.stance.encoder.TargetedText;
import org.stance.prediction.Prediction;
import org.stance.prediction.StanceClassifier;
import org.stance.task.Target;

/**
 * A labelled row with a model's prediction. Immutable and thread-safe.
 *
 * @param row the labelled row
 * @param prediction the prediction of a model that was not trained on the row
 * @param group the row's group, such as its speaker; rows of one group are not independent and are
 *     resampled together
 */
public record LabelledPrediction(LabelledText row, Prediction prediction, String group) {
  /**
   * Predicts labelled rows. The caller must make sure that the model was not trained on them.
   *
   * @param rows the rows
   * @param classifier a model's classifier
   * @param groupColumn the grouping column, or an empty string for none
   * @return one entry per row, in the same order
   */
  public static List<LabelledPrediction> of(
      List<LabelledText> rows, StanceClassifier classifier, String groupColumn) {
    List<Prediction> predictions =
        classifier.classify(
            rows.stream().map(row -> new TargetedText(row.text(), row.target())).toList());
    List<LabelledPrediction> labelled = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      LabelledText row = rows.get(i);
      labelled.add(new LabelledPrediction(row, predictions.get(i), row.group(groupColumn)));
    }
    return labelled;
  }

  /**
   * The gold label.
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
