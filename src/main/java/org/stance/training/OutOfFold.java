package org.stance.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.stance.dataset.HeldOutFolds;
import org.stance.dataset.LabelledText;
import org.stance.task.LabelSet;
import org.stance.weights.Calibration;

/**
 * Out-of-fold probabilities: in stratified folds, each row is scored by a model of the other folds.
 * The first hyperparameters of the grid are used, and one temperature is fitted to all scores.
 * Stateless and thread-safe.
 */
public final class OutOfFold {
  private OutOfFold() {}

  /**
   * Trains and predicts fold by fold. Equal rows and options give equal probabilities, whatever the
   * number of threads.
   *
   * @param labels the order of the probabilities
   * @param rows the rows
   * @param options how to train; rows of equal texts stay together, and, where it names a group
   *     column, so do rows of equal values in it
   * @param progress receives a step after each fold, from any thread
   * @return per row the probability of each label
   * @throws TrainingException if a row's label is not among the labels, there are fewer than two
   *     groups or {@link HeldOutFolds#FEWEST_ROWS} rows for each fold, or no feature occurs in two
   *     texts
   */
  public static List<double[]> probabilities(
      LabelSet labels,
      List<LabelledText> rows,
      TrainingOptions options,
      Consumer<TrainingProgress> progress) {
    String group = options.tuning().groupColumn().orElse("");
    HeldOutFolds held =
        HeldOutFolds.ofEveryRow(
            rows, group, options.tuning().folds(), options.execution().randomSeed());
    if (held.folds() < 2) {
      throw TrainingException.of(
          TrainingException.Reason.TOO_FEW_ROWS,
          "%d rows (at least two groups, and %d rows for each fold expected)"
              .formatted(rows.size(), HeldOutFolds.MIN_ROWS));
    }
    TrainingSet corpus = TrainingSet.of(labels, rows, options);
    progress.accept(TrainingProgress.of(TrainingProgress.Stage.ROWS, rows.size(), rows.size()));
    List<String> targets = StanceTrainer.targetsWithOwnWeights(rows);
    TrainingOptions first = options.withGrid(options.tuning().grid().subList(0, 1));
    List<double[]> scores = new FoldScores(corpus, targets, held, first).scores(progress).get(0);
    int[] gold = IntStream.range(0, rows.size()).map(corpus::label).toArray();
    Calibration calibration = Calibration.fit(scores, gold);
    return Arrays.stream(scores.toArray(double[][]::new)).map(calibration::probabilities).toList();
  }
}
