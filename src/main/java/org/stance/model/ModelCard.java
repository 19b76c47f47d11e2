package org.stance.model;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stance.dataset.GroupedFolds;
import org.stance.encoder.Encoder;
import org.stance.encoder.EncoderIdentity;
import org.stance.file.Printable;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.training.GridSearch;
import org.stance.training.TrainingOptions;

/** The card that lies beside a model file, as Markdown. */
final class ModelCard {
  /** A model may know thousands. */
  private static final int MOST_TARGETS = 30;

  private final StringBuilder text = new StringBuilder();

  private ModelCard() {}

  static String of(ModelFacts facts, ModelFile file) {
    ModelCard card = new ModelCard();
    card.line("# Model card");
    card.line("");
    card.line(
        "Tells the stance of a statement towards: %s. Stances: %s.",
        targets(facts.targets()), String.join(", ", facts.labels().labels()));
    card.data(facts);
    card.search(facts.training());
    card.trust(facts);
    card.line("");
    card.line("## To train it again");
    card.line("");
    card.line("    %s", rebuild(facts));
    card.line("");
    card.line("## Identity");
    card.line("");
    card.line("- SHA-256 of the weights: `%s`", hex(ModelFile.digest(file.model())));
    card.line("- SHA-256 of the facts: `%s`", hex(ModelFile.digest(file.facts())));
    card.line("- Tribuo %s; features: %s", facts.training().tribuo(), FactsJson.groups(facts));
    facts.encoder().ifPresent(card::encoder);
    return card.text.toString();
  }

  private static String targets(List<String> all) {
    int more = all.size() - MOST_TARGETS;
    return more > 0
        ? String.join("; ", all.subList(0, MOST_TARGETS)) + "; and " + more + " more"
        : String.join("; ", all);
  }

  private void encoder(EncoderIdentity encoder) {
    line(
        "- Encoder: %s, %d numbers, SHA-256 `%s`",
        encoder.name(), encoder.dimension(), encoder.sha256());
  }

  private void data(ModelFacts facts) {
    TrainingRecord training = facts.training();
    line("");
    line("## Training data");
    line("");
    line(
        "%d rows, %d different texts, from %s.",
        training.rows(), facts.texts(), String.join(", ", training.files()));
    line("SHA-256 of the rows: `%s`.", training.dataSha256());
    line("");
    line("| label | rows |");
    line("|---|---:|");
    List<String> labels = facts.labels().labels();
    for (int i = 0; i < labels.size(); i++) {
      line("| %s | %d |", labels.get(i), training.rowsPerLabel().get(i));
    }
  }

  private void search(TrainingRecord training) {
    line("");
    line("## How the settings were chosen");
    line("");
    if (training.folds() == 0) {
      line("The rows were too few or too alike for cross-validation: nothing was compared.");
      return;
    }
    line(
        "By %d-fold cross-validation on the training rows, %s, stratified by label, seed %d.",
        training.folds(), folds(training), training.randomSeed());
    if (training.held() < training.rows()) {
      line(
          "The %d rows without a `%s` were never held out, only trained on.",
          training.rows() - training.held(), training.groupColumn());
    }
    line(
        "Of the settings within %.3f of the best macro-F1, the one with the least log loss is"
            + " used.",
        GridSearch.sameF1(training.held()));
    line("");
    boolean groups = training.comparedGroups();
    line(
        (groups ? "| features " : "")
            + "| learning rate | epochs | macro-F1 | log loss | chosen |");
    line((groups ? "|---" : "") + "|---:|---:|---:|---:|---|");
    for (int i = 0; i < training.trials().size(); i++) {
      TrainingRecord.Trial trial = training.trials().get(i);
      line(
          "%s| %s | %d | %.3f | %.3f | %s |",
          groups ? "| " + FactsJson.groups(trial.groups()) + " " : "",
          trial.candidate().learningRate(),
          trial.candidate().epochs(),
          trial.macroF1(),
          trial.logLoss(),
          i == training.chosen() ? "yes" : "");
    }
  }

  private static String folds(TrainingRecord training) {
    String group = training.groupColumn();
    if (training.weeks()) {
      return "whole calendar weeks held out together"
          + (group.isEmpty() ? "" : ", nothing of their rows' `" + group + "`s trained on");
    }
    if (group.equals(GroupedFolds.TARGET)) {
      return "whole targets held out together";
    }
    return group.isEmpty()
        ? "equal texts kept together"
        : "rows of one `" + group + "` kept together";
  }

  private void trust(ModelFacts facts) {
    TrainingRecord training = facts.training();
    line("");
    line("## How far to trust it");
    line("");
    if (training.folds() == 0) {
      line("Unknown: measure it on labelled rows of your own.");
    } else {
      line(
          "On %d rows, held out fold by fold: macro-F1 %.3f, accuracy %.3f, expected calibration"
              + " error %.3f.",
          training.held(),
          training.unseen().macroF1(),
          training.unseen().accuracy(),
          training.unseen().calibrationError());
      intervals(training.unseen());
      line(
          "The setting and the temperature (%.3f) were chosen on the same folds, so these figures"
              + " are a little too good.",
          facts.calibration().temperature());
      line(
          "A prediction that asks for no review should be right %.0f%% of the time: a confidence of"
              + " at least %.3f is reached by %.0f%% of them, and %.0f%% of those were right; below"
              + " it a prediction asks for review.",
          100 * training.wantedAccuracy(),
          facts.reviewThreshold(),
          100 * training.coverage(),
          100 * training.selectiveAccuracy());
      confusion(facts);
      subgroups(training);
    }
    line("");
    line(
        training.folds() > 0 && training.groupColumn().equals(GroupedFolds.TARGET)
            ? "The figures are for targets that it was not trained on. Not good for: other"
            : "Not good for: other targets than those above (a new one gets what these share),"
                + " other");
    line("languages than the data's, texts much longer than a statement, irony, and decisions");
    line("about a single person without someone reading the words.");
  }

  private void intervals(Quality unseen) {
    if (unseen.rows() >= Quality.FEWEST_ROWS) {
      double[] macroF1 = unseen.macroF1Interval();
      double[] accuracy = unseen.accuracyInterval();
      line(
          "95%% intervals: macro-F1 %.3f to %.3f, accuracy %.3f to %.3f. They are of the delta"
              + " method, which takes rows as independent; rows of one speaker or day aren't, so"
              + " the truth may lie further off. (`stance evaluate` resamples whole groups"
              + " instead.)",
          macroF1[0], macroF1[1], accuracy[0], accuracy[1]);
    }
  }

  private void subgroups(TrainingRecord training) {
    if (training.subgroups().isEmpty()) {
      return;
    }
    line("");
    line(
        "By kind, where there are %d such rows or more; the intervals take rows as independent:",
        Subgroup.FEWEST_ROWS);
    line("");
    line("| | | rows | right | 95% interval |");
    line("|---|---|---:|---:|---|");
    for (Subgroup one : training.subgroups()) {
      double[] interval = one.interval();
      line(
          "| %s | %s | %d | %.2f | %.2f to %.2f |",
          one.column(),
          one.value().replace("|", "\\|").replaceAll("\\s+", " "),
          one.rows(),
          one.accuracy(),
          interval[0],
          interval[1]);
    }
  }

  /** What was taken for what. */
  private void confusion(ModelFacts facts) {
    List<String> labels = facts.labels().labels();
    line("");
    line("The same rows, by their label and by what the model said:");
    line("");
    line("| label | %s |", String.join(" | ", labels));
    line("|---|%s", "---:|".repeat(labels.size()));
    for (int gold = 0; gold < labels.size(); gold++) {
      List<Integer> counts = facts.training().unseen().confusion().get(gold);
      String cells = counts.stream().map(String::valueOf).collect(Collectors.joining(" | "));
      line("| %s | %s |", labels.get(gold), cells);
    }
  }

  /** The command that gives equal weights, with the names of the files as they were. */
  private static String rebuild(ModelFacts facts) {
    TrainingRecord training = facts.training();
    List<String> words = new ArrayList<>(List.of("stance train --data"));
    training.files().forEach(file -> words.add(quoted(file)));
    words.add("--model NAME.stance");
    if (!training.comparedGroups()) {
      words.add("--features " + FactsJson.groups(facts));
    }
    facts
        .encoder()
        .filter(encoder -> !encoder.name().equals(Encoder.BUNDLED))
        .ifPresent(encoder -> words.add("--encoder " + quoted(encoder.name())));
    words.add("--random-seed " + training.randomSeed());
    if (!training.groupColumn().isEmpty()) {
      words.add("--group " + quoted(training.groupColumn()));
    }
    if (training.wantedAccuracy() != TrainingOptions.DEFAULT_ACCURACY) {
      words.add("--accuracy " + training.wantedAccuracy());
    }
    if (!facts.labels().equals(LabelSet.DEFAULT)) {
      words.add("--labels " + quoted(String.join(",", facts.labels().labels())));
    }
    if (!facts.defaultTarget().equals(Target.DEFAULT)) {
      words.add("--target " + quoted(facts.defaultTarget().name()));
    }
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    boolean plain =
        word.chars().allMatch(c -> ",._-".indexOf(c) >= 0 || Character.isLetterOrDigit(c));
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private void line(String format, Object... values) {
    String line = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
    text.append(Printable.line(line)).append('\n');
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
