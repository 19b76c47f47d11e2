package org.stance.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledText;
import org.stance.dataset.TimeSplit;
import org.stance.features.FeatureGroup;
import org.stance.model.StanceModel;
import org.stance.prediction.StanceClassifier;
import org.stance.task.LabelSet;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;
import org.stance.training.TrainingProgress;

/** How labelled rows are evaluated: by which model, trained on which other rows. */
public sealed interface Protocol {
  /**
   * Predicts the rows.
   *
   * @param data the labelled rows
   * @param progress receives each step, from any thread
   * @return the predictions
   * @throws IllegalArgumentException if a model can't be trained on the rows
   */
  Outcome run(LabelledData data, Consumer<TrainingProgress> progress);

  /**
   * Labelled rows with the predictions for them.
   *
   * @param parts the same rows, predicted once, or for each size of a learning curve
   * @param model the models that predicted them, in words
   * @param trainedOnly how many rows were trained on, but never predicted
   */
  record Outcome(List<LearningCurve.TrainedShare> parts, String model, int trainedOnly) {
    private static Outcome of(List<LabelledPrediction> predictions, String model) {
      return new Outcome(List.of(once(predictions)), model, 0);
    }

    private static LearningCurve.TrainedShare once(List<LabelledPrediction> predictions) {
      return new LearningCurve.TrainedShare(1, predictions.size(), predictions);
    }

    /** The predictions of the models that were trained on all labels. */
    public List<LabelledPrediction> predictions() {
      return parts.get(parts.size() - 1).judged();
    }

    /** The figures, with a learning curve if there are several sizes. */
    public Evaluation evaluation(LabelSet labels, Resampling options) {
      Evaluation evaluation = Evaluation.of(labels, predictions(), options);
      return parts.size() == 1
          ? evaluation
          : evaluation.withLearningCurve(LearningCurve.of(labels, parts, options));
    }
  }

  /**
   * A saved model predicts all rows. Whether it was trained on some of them is up to the caller.
   *
   * @param name the model's name
   * @param model the model
   * @param group the column that groups the rows, empty for none
   */
  record Saved(String name, StanceModel model, String group) implements Protocol {
    @Override
    public Outcome run(LabelledData data, Consumer<TrainingProgress> progress) {
      return Outcome.of(
          LabelledPrediction.of(data.rows(), StanceClassifier.of(model), group), name);
    }
  }

  /**
   * Nested cross-validation: each row is predicted by a model trained on the other folds.
   *
   * @param folds how many folds, 2 or more
   * @param curve whether to train on parts of the labels as well
   * @param options how to train, with the column that groups the rows
   */
  record CrossValidation(int folds, boolean curve, TrainingOptions options) implements Protocol {
    @Override
    public Outcome run(LabelledData data, Consumer<TrainingProgress> progress) {
      List<LearningCurve.TrainedShare> parts =
          curve
              ? NestedCrossValidation.parts(data, folds, options, progress)
              : List.of(
                  Outcome.once(NestedCrossValidation.predict(data, folds, options, progress)));
      int trainedOnly = data.rows().size() - parts.get(0).judged().size();
      String model = "trained anew in each of %d folds (%s)".formatted(folds, words(options));
      return new Outcome(parts, model, trainedOnly);
    }
  }

  /**
   * Rows after a day are predicted by a model trained on those before, as a model is used.
   *
   * @param split the rows, split at the day
   * @param until the day
   * @param options how to train, with the column that groups the rows
   */
  record ByTime(TimeSplit split, LocalDate until, TrainingOptions options) implements Protocol {
    @Override
    public Outcome run(LabelledData data, Consumer<TrainingProgress> progress) {
      List<LabelledText> earlier = split.earlier();
      StanceModel model = StanceTrainer.train(data.labels(), earlier, options, progress);
      List<LabelledPrediction> predictions =
          LabelledPrediction.of(
              split.later(), StanceClassifier.of(model), options.tuning().groupColumn().orElse(""));
      return Outcome.of(
          predictions,
          "trained on the %d rows up to %s (%s)".formatted(earlier.size(), until, words(options)));
    }
  }

  private static String words(TrainingOptions options) {
    String features =
        options.features().groups().stream()
            .map(FeatureGroup::label)
            .collect(Collectors.joining(", "));
    return "features " + features + "; random seed " + options.execution().randomSeed();
  }
}
