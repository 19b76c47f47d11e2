package org.stance.model;

import java.util.List;
import java.util.Set;
import org.stance.features.FeatureGroup;

/**
 * How a model came to be: the contents of its card.
 *
 * @param data what it was trained on
 * @param tuning how its setting was chosen
 * @param heldOut how good that setting was on held-out rows
 * @param engine what trained it
 */
public record TrainingRecord(Data data, Tuning tuning, HeldOut heldOut, Engine engine) {
  /**
   * The training rows.
   *
   * @param files the names of the data files, without directories
   * @param sha256 the SHA-256 of all rows' text, label, target and weight, in hexadecimal digits
   * @param rowsPerLabel the number of rows per label, in the order of the labels
   * @param texts the number of different texts, 1 or more
   */
  public record Data(List<String> files, String sha256, List<Integer> rowsPerLabel, int texts) {
    /**
     * Copies the lists and checks the number of texts.
     *
     * @throws IllegalArgumentException if there is no text
     */
    public Data {
      files = List.copyOf(files);
      rowsPerLabel = List.copyOf(rowsPerLabel);
      if (texts < 1) {
        throw new IllegalArgumentException("texts " + texts + " (1 or more expected)");
      }
    }

    int rows() {
      return rowsPerLabel.stream().mapToInt(Integer::intValue).sum();
    }

    /** Each label's share of the rows. */
    public double[] shares() {
      double all = rows();
      return rowsPerLabel.stream().mapToDouble(rows -> rows / all).toArray();
    }
  }

  /**
   * A grid search.
   *
   * @param folds the folds of its cross-validation
   * @param trials what was tried
   * @param chosen the index of the trial whose setting the model was trained with
   * @param f1Tolerance how far below the best macro-F1 a setting may lie and still be chosen for
   *     its log loss
   */
  public record Tuning(Folds folds, List<Trial> trials, int chosen, double f1Tolerance) {
    /**
     * Copies the trials and checks the choice.
     *
     * @throws IllegalArgumentException if there is no such trial
     */
    public Tuning {
      trials = List.copyOf(trials);
      if (chosen < 0 || chosen >= trials.size()) {
        throw new IllegalArgumentException("chosen trial " + chosen + " of " + trials.size());
      }
    }

    /** Whether models that look at different things were compared. */
    boolean comparedGroups() {
      return trials.stream().map(Trial::groups).distinct().count() > 1;
    }
  }

  /**
   * How rows were held out.
   *
   * @param count the number of folds, 0 if the rows were too few or too alike for any
   * @param randomSeed the seed of every random choice, in the training, too
   * @param groupColumn the column whose rows stayed together, empty for none
   * @param weeks whether whole weeks were held out
   */
  public record Folds(int count, long randomSeed, String groupColumn, boolean weeks) {}

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

  /**
   * How good the chosen setting was on held-out rows.
   *
   * @param quality over all of them
   * @param subgroups by kind of row
   * @param selective over those that ask for no review
   */
  public record HeldOut(Quality quality, List<Subgroup> subgroups, Selective selective) {
    /** Copies the subgroups. */
    public HeldOut {
      subgroups = List.copyOf(subgroups);
    }

    int rows() {
      return quality.rows();
    }
  }

  /**
   * Selective classification: what the review threshold was set for, and what it gave.
   *
   * @param wantedAccuracy the accuracy wanted of predictions that ask for no review, 0 to 1
   * @param coverage the share of held-out rows whose confidence reaches the threshold
   * @param accuracy the share of those that were right
   */
  public record Selective(double wantedAccuracy, double coverage, double accuracy) {}

  /**
   * The library that did the training.
   *
   * @param version the version of Tribuo
   * @param provenance Tribuo's own record of the training, as text
   */
  public record Engine(String version, String provenance) {}
}
