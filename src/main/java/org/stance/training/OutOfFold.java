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
 * What models say of rows that they were not trained on: in stratified folds each row is judged by
 * a model of the other folds. One setting is used, the first of the options, and one temperature is
 * fitted to all scores. Stateless; thread-safe.
 */
public final class OutOfFold {
  private OutOfFold() {}

  /**
   * Trains and judges fold by fold. Equal rows and options give equal numbers, whatever the number
   * of threads.
   *
   * @param labels the order of the probabilities
   * @param rows the rows
   * @param options how to train; rows of one value of its group column stay together, where it
   *     names one, and so do rows of one text
   * @param progress gets a line when a fold is done, from any thread
   * @return for each row the probability of each label
   * @throws IllegalArgumentException if a row's label is not among the labels, there are fewer than
   *     two groups or {@link HeldOutFolds#MIN_ROWS} rows for each fold, or no word stands in two
   *     texts
   */
  public static List<double[]> probabilities(
      LabelSet labels,
      List<LabelledText> rows,
      TrainingOptions options,
      Consumer<String> progress) {
    String group = options.groupColumn().orElse("");
    HeldOutFolds held = HeldOutFolds.ofEveryRow(rows, group, options.folds(), options.randomSeed());
    if (held.folds() < 2) {
      throw new IllegalArgumentException(
          "%d rows (at least two groups, and %d rows for each fold expected)"
              .formatted(rows.size(), HeldOutFolds.MIN_ROWS));
    }
    TrainingSet corpus = TrainingSet.of(labels, rows, options);
    progress.accept(rows.size() + " rows read");
    List<String> targets = StanceTrainer.targetsWithOwnWeights(rows);
    TrainingOptions first = options.withCandidates(options.candidates().subList(0, 1));
    List<double[]> scores = new FoldScores(corpus, targets, held, first).scores(progress).get(0);
    int[] gold = IntStream.range(0, rows.size()).map(corpus::label).toArray();
    Calibration calibration = Calibration.fit(scores, gold);
    return Arrays.stream(scores.toArray(double[][]::new)).map(calibration::probabilities).toList();
  }
}
