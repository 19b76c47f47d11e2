package org.stance.model;

import java.util.List;
import java.util.Set;
import org.stance.features.FeatureGroup;

/**
 * How a model came to be: what its card tells.
 *
 * @param files the names of the data files, without directories
 * @param dataSha256 the SHA-256 of all rows' text, label, target and weight, in hexadecimal digits
 * @param rowsPerLabel how many rows each label had, in the order of the labels
 * @param randomSeed the seed of every random choice
 * @param folds how many folds the cross-validation had, 0 if the rows were too few for one
 * @param groupColumn the column whose rows stayed together, empty for none
 * @param weeks whether whole weeks were held out
 * @param trials what was tried
 * @param chosen the index of the trial whose setting the model was trained with
 * @param unseen how good the chosen setting was on held-out folds
 * @param subgroups the same by kind of row
 * @param wantedAccuracy how often a prediction that asks for no review should be right, 0 to 1
 * @param coverage the share of held-out rows whose confidence reaches the review threshold
 * @param selectiveAccuracy the share of those that were right
 * @param tribuo the version of Tribuo
 */
public record TrainingRecord(
    List<String> files,
    String dataSha256,
    List<Integer> rowsPerLabel,
    long randomSeed,
    int folds,
    String groupColumn,
    boolean weeks,
    List<Trial> trials,
    int chosen,
    Quality unseen,
    List<Subgroup> subgroups,
    double wantedAccuracy,
    double coverage,
    double selectiveAccuracy,
    String tribuo) {
  public TrainingRecord {
    files = List.copyOf(files);
    rowsPerLabel = List.copyOf(rowsPerLabel);
    trials = List.copyOf(trials);
    subgroups = List.copyOf(subgroups);
    if (chosen < 0 || chosen >= trials.size()) {
      throw new IllegalArgumentException("chosen trial " + chosen + " of " + trials.size());
    }
    if (unseen.confusion().size() != rowsPerLabel.size()) {
      throw new IllegalArgumentException(
          "confusion of " + unseen.confusion().size() + " labels (" + rowsPerLabel.size() + ")");
    }
  }

  /**
   * One setting and its figures on held-out folds.
   *
   * @param groups what the model looked at
   * @param candidate the setting
   * @param macroF1 0 to 1, 0 if there were no folds
   * @param logLoss after calibration, 0 or more
   */
  public record Trial(
      Set<FeatureGroup> groups, Hyperparameters candidate, double macroF1, double logLoss) {}

  /** Each label's share of the rows. */
  public double[] shares() {
    double all = rows();
    return rowsPerLabel.stream().mapToDouble(rows -> rows / all).toArray();
  }

  /** Whether models that look at different things were compared. */
  boolean comparedGroups() {
    return trials.stream().map(Trial::groups).distinct().count() > 1;
  }

  /** How many rows were held out in turn. */
  int held() {
    return unseen.rows();
  }

  int rows() {
    return rowsPerLabel.stream().mapToInt(Integer::intValue).sum();
  }
}
