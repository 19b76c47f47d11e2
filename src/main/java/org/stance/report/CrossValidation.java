package org.stance.report;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.stance.model.HeldOut;
import org.stance.model.Split;
import org.stance.model.StanceModel;
import org.stance.model.StanceTrainer;
import org.stance.model.TrainingOptions;
import org.stance.prediction.StanceClassifier;
import org.stance.statement.LabelledData;
import org.stance.statement.LabelledStatement;

/**
 * Judges rows by a model that never saw it, nor any row of its group or with its text: in grouped,
 * stratified folds the whole training, the choice of settings and the calibration included, is done
 * anew on the other folds (nested cross-validation: Varma and Simon 2006, Bias in error estimation
 * when using cross-validation for model selection, BMC Bioinformatics 7). Stateless and
 * thread-safe.
 */
public final class CrossValidation {
  private CrossValidation() {}

  /**
   * Trains and predicts fold by fold. Equal data, options and number of folds give equal rows,
   * whatever the number of threads.
   *
   * @param data the labelled rows
   * @param folds how many folds, 2 or more
   * @param options how to train in each; its group column, or where it names none the one that
   *     {@link Split#groupColumn} picks, groups the folds and the result
   * @param progress gets a line after each step, from any thread
   * @return one judged row for each row that is held out, in the data's order: all, or where rows
   *     are grouped those with a group ({@link HeldOut})
   * @throws IllegalArgumentException if there are fewer groups or rows than the folds need, or the
   *     rows left for training in a fold can't be trained on
   */
  public static List<Judged> judge(
      LabelledData data, int folds, TrainingOptions options, Consumer<String> progress) {
    List<LabelledStatement> rows = data.rows();
    String group = options.groupColumn().orElseGet(() -> Split.groupColumn(rows));
    TrainingOptions grouped = options.withGroupColumn(group);
    HeldOut held = HeldOut.of(rows, group, folds, options.randomSeed());
    if (held.folds() < folds) {
      throw new IllegalArgumentException(
          "%d folds of %d groups, %d rows (a group, and at least %d rows, for each fold expected)"
              .formatted(folds, Split.groups(rows, group), rows.size(), HeldOut.FEWEST_ROWS));
    }
    TreeMap<Integer, Judged> judged = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      String outer = "outer fold " + (fold + 1) + " of " + folds + ": ";
      List<LabelledStatement> others =
          Arrays.stream(held.others(fold)).mapToObj(rows::get).toList();
      StanceModel model =
          StanceTrainer.train(
              data.labels(), others, grouped, step -> progress.accept(outer + step));
      StanceClassifier classifier = StanceClassifier.of(model);
      for (int row : held.rows(fold)) {
        judged.put(row, Judged.of(rows.get(row), classifier, group));
      }
    }
    return List.copyOf(judged.values());
  }
}
