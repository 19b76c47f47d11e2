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
 * Judges rows by a model that never saw it, nor any row of its group or with its text: in grouped,
 * stratified folds the whole training, the choice of settings and the calibration included, is done
 * anew on the other folds (nested cross-validation: Varma and Simon 2006, Bias in error estimation
 * when using cross-validation for model selection, BMC Bioinformatics 7). Stateless and
 * thread-safe.
 */
public final class NestedCrossValidation {
  /** The sizes of a learning curve are so many equal steps. */
  private static final int STEPS = 4;

  private NestedCrossValidation() {}

  /**
   * Rows judged by models that were trained on a part of the labels.
   *
   * @param share which part, above 0 to 1
   * @param rows how many rows that was, in the mean over the folds
   * @param judged as {@link #judge} gives them
   */
  public record Part(double share, long rows, List<LabelledPrediction> judged) {}

  /**
   * Trains and predicts fold by fold. Equal data, options and number of folds give equal rows,
   * whatever the number of threads.
   *
   * @param data the labelled rows
   * @param folds how many folds, 2 or more
   * @param options how to train in each; its group column, or where it names none the one that
   *     {@link GroupedFolds#groupColumn} picks, groups the folds and the result
   * @param progress receives a step after each fold, from any thread
   * @return one judged row for each row that is held out, in the data's order: all, or where rows
   *     are grouped those with a group ({@link HeldOutFolds})
   * @throws IllegalArgumentException if there are fewer groups or rows than the folds need, or the
   *     rows left for training in a fold can't be trained on
   */
  public static List<LabelledPrediction> judge(
      LabelledData data, int folds, TrainingOptions options, Consumer<TrainingProgress> progress) {
    Folds dealt = Folds.of(data, folds, options);
    return judge(dealt, STEPS, progress).judged();
  }

  /**
   * The same for a quarter of the labels, half, three quarters and all: whole groups, each part
   * holding the one before, all judged on the same rows.
   *
   * @param data the labelled rows
   * @param folds how many folds, 2 or more
   * @param options how to train in each
   * @param progress receives a step after each fold, from any thread
   * @return the four parts, the smallest first; the last is what {@link #judge} gives
   * @throws IllegalArgumentException as {@link #judge} does, and if the rows to train on are of
   *     fewer than four groups, or a part of them can't be trained on
   */
  public static List<Part> parts(
      LabelledData data, int folds, TrainingOptions options, Consumer<TrainingProgress> progress) {
    Folds dealt = Folds.of(data, folds, options);
    List<Part> parts = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      TrainingProgress size =
          TrainingProgress.of(TrainingProgress.Stage.LABEL_SHARES, 100 * step / STEPS, 100);
      parts.add(judge(dealt, step, inner -> progress.accept(inner.within(size))));
    }
    return parts;
  }

  /**
   * What every size has in common.
   *
   * @param data the labelled rows
   * @param held which of them are held out when
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
                    folds,
                    GroupedFolds.groups(rows, group),
                    rows.size(),
                    HeldOutFolds.FEWEST_ROWS));
      }
      return new Folds(data, held, options.withGroupColumn(group));
    }

    String group() {
      return options.tuning().groupColumn().orElse("");
    }

    /** The rows to train on: quarters are dealt like folds, and added one by one. */
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

  private static Part judge(Folds folds, int steps, Consumer<TrainingProgress> progress) {
    TreeMap<Integer, LabelledPrediction> judged = new TreeMap<>();
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
      List<LabelledPrediction> answers = LabelledPrediction.of(rows, classifier, folds.group());
      for (int i = 0; i < held.length; i++) {
        judged.put(held[i], answers.get(i));
      }
    }
    long rows = Math.round((double) trainedOn / folds.held().folds());
    return new Part((double) steps / STEPS, rows, List.copyOf(judged.values()));
  }
}
