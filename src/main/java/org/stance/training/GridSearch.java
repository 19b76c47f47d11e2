package org.stance.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.stance.dataset.GroupedFolds;
import org.stance.dataset.HeldOutFolds;
import org.stance.dataset.LabelledText;
import org.stance.features.FeatureGroup;
import org.stance.model.Hyperparameters;
import org.stance.model.Quality;
import org.stance.model.Subgroup;
import org.stance.model.TrainingRecord;
import org.stance.weights.Calibration;

/**
 * The result of choosing features and hyperparameters by cross-validation: the best trial, its
 * calibration, and its quality on held-out rows. Where the rows are too few, or too alike, to hold
 * any out, the first trial, uncalibrated.
 *
 * @param folds the number of folds, 0 if none
 * @param groupColumn the column whose rows stayed together, empty for none
 * @param weeks whether whole weeks were held out
 * @param trials every combination with its figures: the grid for the groups, then for each of their
 *     alternatives
 * @param chosen the index of the best trial
 * @param calibration fitted to its scores of held-out rows
 * @param unseen its quality on held-out rows
 * @param subgroups the same per kind of row
 * @param reviewThreshold the confidence below which a person should look
 * @param coverage the share of held-out rows that reach the threshold
 * @param selectiveAccuracy the share of these that were right
 */
public record GridSearch(
    int folds,
    String groupColumn,
    boolean weeks,
    List<TrainingRecord.Trial> trials,
    int chosen,
    Calibration calibration,
    Quality unseen,
    List<Subgroup> subgroups,
    double reviewThreshold,
    double coverage,
    double selectiveAccuracy) {
  static GridSearch of(
      TrainingSet corpus,
      List<String> targets,
      TrainingOptions options,
      Consumer<TrainingProgress> progress) {
    List<LabelledText> rows = corpus.rows();
    String groupColumn =
        options.tuning().groupColumn().orElseGet(() -> GroupedFolds.groupColumn(rows));
    HeldOutFolds held =
        HeldOutFolds.ofWeeks(
            rows, groupColumn, options.tuning().folds(), options.execution().randomSeed());
    if (held.folds() < 2) {
      return without(options, groupColumn, corpus.labels().size());
    }
    int[] tested = held.rows();
    int[] gold = Arrays.stream(tested).map(corpus::label).toArray();
    List<List<double[]>> scores = new ArrayList<>();
    List<TrainingRecord.Trial> trials = new ArrayList<>();
    for (Set<FeatureGroup> groups : choices(options, groupColumn)) {
      List<List<double[]>> all =
          new FoldScores(corpus.only(groups), targets, held, options).scores(progress);
      for (int i = 0; i < all.size(); i++) {
        List<double[]> heldOut = Arrays.stream(tested).mapToObj(all.get(i)::get).toList();
        scores.add(heldOut);
        trials.add(trial(new Setting(groups, options.tuning().grid().get(i)), heldOut, gold));
      }
    }
    int chosen = best(trials, gold.length);
    return judged(
        new Compared(
            Arrays.stream(tested).mapToObj(rows::get).toList(),
            held,
            groupColumn,
            trials,
            chosen,
            options.tuning().wantedAccuracy()),
        scores.get(chosen),
        gold);
  }

  /** The words of other targets help on known targets and may mislead on a new one. */
  private static List<Set<FeatureGroup>> choices(TrainingOptions options, String groupColumn) {
    List<Set<FeatureGroup>> choices = new ArrayList<>(List.of(options.features().groups()));
    if (groupColumn.equals(GroupedFolds.TARGET)) {
      choices.addAll(options.features().alternatives());
    }
    return choices;
  }

  private record Setting(Set<FeatureGroup> groups, Hyperparameters candidate) {}

  private record Compared(
      List<LabelledText> rows,
      HeldOutFolds held,
      String groupColumn,
      List<TrainingRecord.Trial> trials,
      int chosen,
      double wantedAccuracy) {}

  private static GridSearch judged(Compared compared, List<double[]> scores, int[] gold) {
    Calibration calibration = Calibration.fit(scores, gold);
    List<double[]> probabilities = scores.stream().map(calibration::probabilities).toList();
    double threshold = Quality.reviewThreshold(probabilities, gold, compared.wantedAccuracy());
    List<Boolean> hits = new ArrayList<>();
    int covered = 0;
    int right = 0;
    for (int row = 0; row < gold.length; row++) {
      int best = Quality.best(probabilities.get(row));
      hits.add(best == gold[row]);
      if (probabilities.get(row)[best] >= threshold) {
        covered++;
        right += best == gold[row] ? 1 : 0;
      }
    }
    return new GridSearch(
        compared.held().folds(),
        compared.groupColumn(),
        compared.held().weeks(),
        compared.trials(),
        compared.chosen(),
        calibration,
        Quality.of(probabilities, gold),
        Subgroup.of(compared.rows(), hits),
        threshold,
        (double) covered / gold.length,
        (double) right / covered);
  }

  private static TrainingRecord.Trial trial(Setting setting, List<double[]> scores, int[] gold) {
    Calibration calibration = Calibration.fit(scores, gold);
    List<double[]> probabilities = scores.stream().map(calibration::probabilities).toList();
    return new TrainingRecord.Trial(
        setting.groups(),
        setting.candidate(),
        Quality.of(probabilities, gold).macroF1(),
        calibration.logLoss(scores, gold));
  }

  /**
   * The difference in macro-F1 that two trials may show by chance: the standard error of a share of
   * one half (after the one-standard-error rule of Breiman et al., "Classification and Regression
   * Trees", 1984).
   *
   * @param held the number of held-out rows, 1 or more
   */
  public static double sameF1(int held) {
    return 0.5 / Math.sqrt(held);
  }

  /** Of the trials within {@link #sameF1} of the best macro-F1, the one with the least log loss. */
  static int best(List<TrainingRecord.Trial> trials, int held) {
    double highest = trials.stream().mapToDouble(TrainingRecord.Trial::macroF1).max().orElse(0);
    int best = -1;
    for (int i = 0; i < trials.size(); i++) {
      boolean asGood = trials.get(i).macroF1() >= highest - sameF1(held);
      if (asGood && (best < 0 || trials.get(i).logLoss() < trials.get(best).logLoss())) {
        best = i;
      }
    }
    return best;
  }

  private static GridSearch without(TrainingOptions options, String groupColumn, int labels) {
    List<TrainingRecord.Trial> trials =
        options.tuning().grid().stream()
            .map(
                candidate -> new TrainingRecord.Trial(options.features().groups(), candidate, 0, 0))
            .toList();
    Quality unknown = Quality.unknown(labels);
    return new GridSearch(
        0, groupColumn, false, trials, 0, new Calibration(1), unknown, List.of(), 0.5, 0, 0);
  }
}
