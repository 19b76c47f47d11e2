package org.stance.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.stance.dataset.GroupedFolds;
import org.stance.dataset.HeldOutFolds;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledText;
import org.stance.model.StanceModel;
import org.stance.prediction.StanceClassifier;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;
import org.stance.training.TrainingProgress;

/**
 * Predicts every row by a model that was not trained on it, on any row of its group, or on any row
 * with its text. For each grouped, stratified fold the whole training, including the choice of
 * hyperparameters and the calibration, is repeated on the other folds (nested cross-validation:
 * Varma and Simon 2006, Bias in error estimation when using cross-validation for model selection,
 * BMC Bioinformatics 7). Stateless and thread-safe.
 */
public final class NestedCrossValidation {
  /** The number of equal steps of a learning curve. */
  private static final int STEPS = 4;

  private NestedCrossValidation() {}

  /**
   * Trains and predicts fold by fold. Equal data, options and number of folds give equal
   * predictions, whatever the number of threads.
   *
   * @param data the labelled rows
   * @param folds how many folds, 2 or more
   * @param options how to train in each fold; its group column, by default that of {@link
   *     GroupedFolds#groupColumn}, groups the folds and the result
   * @param progress receives a step after each fold, on any thread
   * @return one prediction per held-out row, in the data's order; if rows are grouped, those
   *     without a group are not held out ({@link HeldOutFolds})
   * @throws IllegalArgumentException if there are too few groups or rows for the folds, or a fold's
   *     training rows can't be trained on
   */
  public static List<LabelledPrediction> predict(
      LabelledData data, int folds, TrainingOptions options, Consumer<TrainingProgress> progress) {
    Folds split = Folds.of(data, folds, options);
    return predict(split, STEPS, progress).judged();
  }

  /**
   * Does the same with a quarter, half, three quarters and all of the labels. Each share consists
   * of whole groups and contains the smaller ones; the held-out rows are the same.
   *
   * @param data the labelled rows
   * @param folds how many folds, 2 or more
   * @param options how to train in each fold
   * @param progress receives a step after each fold, on any thread
   * @return four shares in ascending order, the last of which equals that of {@link #predict}
   * @throws IllegalArgumentException as {@link #predict}, and if the training rows form fewer than
   *     four groups, or a share of them can't be trained on
   */
  public static List<LearningCurve.TrainedShare> parts(
      LabelledData data, int folds, TrainingOptions options, Consumer<TrainingProgress> progress) {
    Folds split = Folds.of(data, folds, options);
    List<LearningCurve.TrainedShare> parts = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      TrainingProgress size =
          TrainingProgress.of(TrainingProgress.Stage.LABEL_SHARES, 100 * step / STEPS, 100);
      parts.add(predict(split, step, inner -> progress.accept(inner.within(size))));
    }
    return parts;
  }

  /**
   * The folds, which every share of the labels has in common.
   *
   * @param data the labelled rows
   * @param held which rows are held out in which fold
   * @param options how to train, with the column of the groups
   */
  private record Folds(LabelledData data, HeldOutFolds held, TrainingOptions options) {
    static Folds of(LabelledData data, int folds, TrainingOptions options) {
      List<LabelledText> rows = data.rows();
      String group = options.tuning().groupColumn().orElseGet(() -> GroupedFolds.groupColumn(rows));
      HeldOutFolds held = HeldOutFolds.of(rows, group, folds, options.execution().randomSeed());
      if (held.folds() < folds) {
        throw new IllegalArgumentException(
            "%d folds of %d groups, %d rows (a group, and at least %d rows, for each fold expected)"
                .formatted(
                    folds, GroupedFolds.groups(rows, group), rows.size(), HeldOutFolds.MIN_ROWS));
      }
      return new Folds(data, held, options.withGroupColumn(group));
    }

    String group() {
      return options.tuning().groupColumn().orElse("");
    }

    /** The rows to train on: the first quarters of those outside the fold. */
    List<LabelledText> training(int fold, int steps) {
      List<LabelledText> others =
          Arrays.stream(held.others(fold)).mapToObj(data.rows()::get).toList();
      if (steps == STEPS) {
        return others;
      }
      int[] quarter = GroupedFolds.folds(others, group(), STEPS, options.execution().randomSeed());
      return IntStream.range(0, quarter.length)
          .filter(row -> quarter[row] < steps)
          .mapToObj(others::get)
          .toList();
    }
  }

  private static LearningCurve.TrainedShare predict(
      Folds folds, int steps, Consumer<TrainingProgress> progress) {
    TreeMap<Integer, LabelledPrediction> predicted = new TreeMap<>();
    long trainedOn = 0;
    for (int fold = 0; fold < folds.held().folds(); fold++) {
      TrainingProgress outer =
          TrainingProgress.of(TrainingProgress.Stage.OUTER_FOLDS, fold + 1, folds.held().folds());
      List<LabelledText> training = folds.training(fold, steps);
      trainedOn += training.size();
      StanceModel model =
          StanceTrainer.train(
              folds.data().labels(),
              training,
              folds.options(),
              step -> progress.accept(step.within(outer)));
      StanceClassifier classifier = StanceClassifier.of(model);
      int[] held = folds.held().rows(fold);
      List<LabelledText> rows = Arrays.stream(held).mapToObj(folds.data().rows()::get).toList();
      List<LabelledPrediction> predictions = LabelledPrediction.of(rows, classifier, folds.group());
      for (int i = 0; i < held.length; i++) {
        predicted.put(held[i], predictions.get(i));
      }
    }
    long rows = Math.round((double) trainedOn / folds.held().folds());
    return new LearningCurve.TrainedShare(
        (double) steps / STEPS, rows, List.copyOf(predicted.values()));
  }
}
