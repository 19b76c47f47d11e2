package org.stance.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stance.features.FeatureGroup;
import org.stance.file.Printable;

/** A model in a few lines of plain text: the short form of {@link StanceModel#card}. */
public final class ModelSummary {
  private ModelSummary() {}

  /**
   * Summarises a model: its rows and labels, the setting chosen, how good it was on held-out rows.
   *
   * @param model the model
   * @return lines, each ending in a line end
   */
  public static String of(StanceModel model) {
    ModelFacts facts = model.record();
    TrainingRecord.Tuning tuning = facts.training().tuning();
    Hyperparameters chosen = tuning.trials().get(tuning.chosen()).candidate();
    String features =
        facts.inputs().groups().stream().map(FeatureGroup::label).collect(Collectors.joining(", "));
    TrainingRecord.Data data = facts.training().data();
    return String.format(
        Locale.ROOT,
        "rows   %d (%s)\nchosen learning rate %s, %d epochs; features %s\nunseen %s\n",
        data.rows(),
        rows(facts.scope().labels().labels(), data.rowsPerLabel()),
        chosen.learningRate(),
        chosen.epochs(),
        features,
        heldOut(facts.training()));
  }

  private static String rows(List<String> labels, List<Integer> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(Printable.line(labels.get(i)));
      text.append(' ').append(rows.get(i));
    }
    return text.toString();
  }

  private static String heldOut(TrainingRecord training) {
    int folds = training.tuning().folds().count();
    if (folds == 0) {
      return "unknown: too few rows, or too alike, for cross-validation";
    }
    return String.format(
        Locale.ROOT,
        "macroF1 %.3f, accuracy %.3f in %d folds; slightly optimistic: settings were chosen there",
        training.heldOut().quality().macroF1(),
        training.heldOut().quality().accuracy(),
        folds);
  }
}
