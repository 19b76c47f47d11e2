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

/** The card that lies beside a model file, as Markdown. */
final class ModelCard {
  /** Targets listed by name; a model may know thousands. */
  private static final int MAX_TARGETS = 30;

  private final StringBuilder text = new StringBuilder();

  private ModelCard() {}

  static String of(ModelFacts facts, ModelFile file) {
    ModelCard card = new ModelCard();
    card.line("# Model card");
    card.line("");
    card.line(
        "Predicts the stance of a statement towards: %s. Stances: %s.",
        targets(facts.scope().targets()), String.join(", ", facts.scope().labels().labels()));
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
    card.line("- SHA-256 of the weights: `%s`", sha256(file.weights()));
    card.line("- SHA-256 of the facts: `%s`", sha256(file.facts()));
    card.line(
        "- Tribuo %s; features: %s",
        facts.training().engine().version(), FactsWriter.groups(facts.inputs().groups()));
    facts.inputs().encoder().ifPresent(card::encoder);
    return card.text.toString();
  }

  private static String targets(List<String> all) {
    int more = all.size() - MAX_TARGETS;
    return more > 0
        ? String.join("; ", all.subList(0, MAX_TARGETS)) + "; and " + more + " more"
        : String.join("; ", all);
  }

  private void encoder(EncoderIdentity encoder) {
    line(
        "- Encoder: %s, %d numbers, SHA-256 `%s`",
        encoder.name(), encoder.dimension(), encoder.sha256());
  }

  private void data(ModelFacts facts) {
    TrainingRecord.Data data = facts.training().data();
    line("");
    line("## Training data");
    line("");
    line(
        "%d rows, %d different texts, from %s.",
        data.rows(), data.texts(), String.join(", ", data.files()));
    line("SHA-256 of the rows: `%s`.", data.sha256());
    line("");
    line("| label | rows |");
    line("|---|---:|");
    List<String> labels = facts.scope().labels().labels();
    for (int i = 0; i < labels.size(); i++) {
      line("| %s | %d |", labels.get(i), data.rowsPerLabel().get(i));
    }
  }

  private void search(TrainingRecord training) {
    TrainingRecord.Tuning tuning = training.tuning();
    TrainingRecord.Folds folds = tuning.folds();
    line("");
    line("## How the settings were chosen");
    line("");
    if (folds.count() == 0) {
      line("The rows were too few or too alike for cross-validation: nothing was compared.");
      return;
    }
    line(
        "By %d-fold cross-validation on the training rows, %s, stratified by label, seed %d.",
        folds.count(), grouping(folds), folds.randomSeed());
    int neverHeldOut = training.data().rows() - training.heldOut().rows();
    if (neverHeldOut > 0) {
      line(
          "The %d rows without a `%s` were never held out, only trained on.",
          neverHeldOut, folds.groupColumn());
    }
    line(
        "Of the settings within %.3f of the best macro-F1, the one with the lowest log loss is"
            + " used.",
        tuning.f1Tolerance());
    line("");
    trials(tuning);
  }

  private void trials(TrainingRecord.Tuning tuning) {
    boolean groups = tuning.comparedGroups();
    line(
        (groups ? "| features " : "")
            + "| learning rate | epochs | macro-F1 | log loss | chosen |");
    line((groups ? "|---" : "") + "|---:|---:|---:|---:|---|");
    for (int i = 0; i < tuning.trials().size(); i++) {
      TrainingRecord.Trial trial = tuning.trials().get(i);
      line(
          "%s| %s | %d | %.3f | %.3f | %s |",
          groups ? "| " + FactsWriter.groups(trial.groups()) + " " : "",
          trial.candidate().learningRate(),
          trial.candidate().epochs(),
          trial.macroF1(),
          trial.logLoss(),
          i == tuning.chosen() ? "yes" : "");
    }
  }

  private static String grouping(TrainingRecord.Folds folds) {
    String group = folds.groupColumn();
    if (folds.weeks()) {
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
    TrainingRecord.Folds folds = facts.training().tuning().folds();
    line("");
    line("## How far to trust it");
    line("");
    if (folds.count() == 0) {
      line("Unknown: measure it on labelled rows of your own.");
    } else {
      figures(facts);
      confusion(facts);
      subgroups(facts.training().heldOut().subgroups());
    }
    line("");
    line(
        folds.count() > 0 && folds.groupColumn().equals(GroupedFolds.TARGET)
            ? "The figures are for targets that it was not trained on. Not good for: other"
            : "Not good for: other targets than those above (a new one gets what these share),"
                + " other");
    line("languages than the data's, texts much longer than a statement, irony, and decisions");
    line("about a single person without someone reading the words.");
  }

  private void figures(ModelFacts facts) {
    Quality quality = facts.training().heldOut().quality();
    TrainingRecord.Selective selective = facts.training().heldOut().selective();
    line(
        "On %d rows, held out fold by fold: macro-F1 %.3f, accuracy %.3f, expected calibration"
            + " error %.3f.",
        quality.rows(), quality.macroF1(), quality.accuracy(), quality.calibrationError());
    intervals(quality);
    line(
        "The setting and the temperature (%.3f) were chosen on the same folds, so these figures"
            + " are slightly optimistic.",
        facts.decision().calibration().temperature());
    line(
        "A prediction that asks for no review should be right %.0f%% of the time: a confidence of"
            + " at least %.3f is reached by %.0f%% of them, and %.0f%% of those were right; below"
            + " it a prediction asks for review.",
        100 * selective.wantedAccuracy(),
        facts.decision().reviewThreshold(),
        100 * selective.coverage(),
        100 * selective.accuracy());
  }

  private void intervals(Quality quality) {
    if (quality.rows() >= Quality.MIN_ROWS) {
      double[] macroF1 = quality.macroF1Interval();
      double[] accuracy = quality.accuracyInterval();
      line(
          "95%% intervals: macro-F1 %.3f to %.3f, accuracy %.3f to %.3f. They come from the delta"
              + " method, which treats rows as independent; rows of one speaker or day aren't, so"
              + " the true values may lie further off. (`stance evaluate` resamples whole groups.)",
          macroF1[0], macroF1[1], accuracy[0], accuracy[1]);
    }
  }

  private void subgroups(List<Subgroup> subgroups) {
    if (subgroups.isEmpty()) {
      return;
    }
    line("");
    line(
        "By kind, where there are at least %d such rows; the intervals treat rows as independent:",
        Subgroup.MIN_ROWS);
    line("");
    line("| | | rows | right | 95% interval |");
    line("|---|---|---:|---:|---|");
    for (Subgroup subgroup : subgroups) {
      double[] interval = subgroup.interval();
      line(
          "| %s | %s | %d | %.2f | %.2f to %.2f |",
          subgroup.column(),
          subgroup.value().replace("|", "\\|").replaceAll("\\s+", " "),
          subgroup.rows(),
          subgroup.accuracy(),
          interval[0],
          interval[1]);
    }
  }

  private void confusion(ModelFacts facts) {
    List<String> labels = facts.scope().labels().labels();
    line("");
    line("The same rows, by label (down) and predicted stance (across):");
    line("");
    line("| label | %s |", String.join(" | ", labels));
    line("|---|%s", "---:|".repeat(labels.size()));
    for (int gold = 0; gold < labels.size(); gold++) {
      List<Integer> counts = facts.training().heldOut().quality().confusion().get(gold);
      String cells = counts.stream().map(String::valueOf).collect(Collectors.joining(" | "));
      line("| %s | %s |", labels.get(gold), cells);
    }
  }

  /** The command that gives equal weights; the files' names are without their directories. */
  private static String rebuild(ModelFacts facts) {
    TrainingRecord training = facts.training();
    TrainingRecord.Folds folds = training.tuning().folds();
    List<String> words = new ArrayList<>(List.of("stance train --data"));
    training.data().files().forEach(file -> words.add(quoted(file)));
    words.add("--model NAME.stance");
    if (!training.tuning().comparedGroups()) {
      words.add("--features " + FactsWriter.groups(facts.inputs().groups()));
    }
    facts
        .inputs()
        .encoder()
        .filter(encoder -> !encoder.name().equals(Encoder.BUNDLED))
        .ifPresent(encoder -> words.add("--encoder " + quoted(encoder.name())));
    words.add("--random-seed " + folds.randomSeed());
    if (!folds.groupColumn().isEmpty()) {
      words.add("--group " + quoted(folds.groupColumn()));
    }
    words.add("--accuracy " + training.heldOut().selective().wantedAccuracy());
    if (!facts.scope().labels().equals(LabelSet.DEFAULT)) {
      words.add("--labels " + quoted(String.join(",", facts.scope().labels().labels())));
    }
    if (!facts.scope().defaultTarget().equals(Target.DEFAULT)) {
      words.add("--target " + quoted(facts.scope().defaultTarget().name()));
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

  private static String sha256(byte[] section) {
    return HexFormat.of().formatHex(ModelFile.sha256().digest(section));
  }
}
