package org.stance.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stance.features.FeatureGroup;
import org.stance.file.Printable;

/** A model in a few lines of plain text: what {@link StanceModel#card} tells at length. */
public final class ModelSummary {
  private ModelSummary() {}

  /**
   * Sums a model up: its rows and labels, the setting chosen, how good it was on rows of held-out
   * folds.
   *
   * @param model the model
   * @return lines, each ending in a line end
   * @throws IllegalStateException if the model's facts can't be read, which no model has
   */
  public static String of(StanceModel model) {
    ModelFacts facts;
    try {
      facts = FactsJson.read(model.facts().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("a model's own facts can't be read", e);
    }
    TrainingRecord training = facts.training();
    Hyperparameters chosen = training.trials().get(training.chosen()).candidate();
    String features =
        facts.groups().stream().map(FeatureGroup::label).collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "rows   %d (%s)\nchosen learning rate %s, %d epochs; features %s\nunseen %s\n",
        training.rows(),
        rows(facts.labels().labels(), training.rowsPerLabel()),
        chosen.learningRate(),
        chosen.epochs(),
        features,
        unseen(facts));
  }

  private static String rows(List<String> labels, List<Integer> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(Printable.line(labels.get(i)));
      text.append(' ').append(rows.get(i));
    }
    return text.toString();
  }

  private static String unseen(ModelFacts facts) {
    TrainingRecord training = facts.training();
    if (training.folds() == 0) {
      return "unknown: too few rows, or too alike, for cross-validation";
    }
    return String.format(
        Locale.ROOT,
        "macroF1 %.3f, accuracy %.3f in %d folds, a little too good: the setting was chosen there",
        training.unseen().macroF1(),
        training.unseen().accuracy(),
        training.folds());
  }
}
