package org.stance.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stance.dataset.LabelledText;
import org.stance.model.Hyperparameters;
import org.stance.model.StanceModel;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.training.TrainingOptions.Tuning;

/** Labelled rows for tests: made-up sentences by made-up people. */
public final class Rows {
  /** The labels of {@link #small}. */
  public static final LabelSet LABELS = new LabelSet(List.of("supportive", "opposed", "none"));

  private static final Tuning FAST =
      new Tuning(
          List.of(new Hyperparameters(0.1, 5)), 3, Optional.empty(), Tuning.DEFAULT_ACCURACY);

  private static final String[] SUPPORTIVE = {"welcome", "praise", "back", "applaud"};
  private static final String[] OPPOSED = {"reject", "condemn", "refuse", "denounce"};
  private static final String[] NONE = {"watched", "reported", "attended", "described"};
  private static final String[] ENDS = {"this meeting today", "the long round of talks", "it all"};

  private Rows() {}

  /** Rows of three labels that a few words tell apart, twelve each, by six speakers. */
  public static List<LabelledText> small() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String end = ENDS[i % 3];
      rows.add(row(rows.size(), "We " + SUPPORTIVE[i % 4] + " " + end, "supportive"));
      rows.add(row(rows.size(), "They " + OPPOSED[i % 4] + " and don't want " + end, "opposed"));
      rows.add(row(rows.size(), "Reporters " + NONE[i % 4] + " " + end, "none"));
    }
    return rows;
  }

  /** One row about the default target. */
  public static LabelledText row(int line, String text, String label) {
    return row(line, text, label, Map.of("speaker", "Person " + line % 6));
  }

  /** One row about the default target, with further columns. */
  public static LabelledText row(int line, String text, String label, Map<String, String> columns) {
    return new LabelledText("data/rows.csv", line + 2, text, Target.DEFAULT, label, 1, columns);
  }

  /** The rows of {@link #small}, about as many targets as told, in turn, and by nobody. */
  public static List<LabelledText> about(int targets) {
    List<LabelledText> rows = new ArrayList<>();
    for (LabelledText row : small()) {
      Target target = new Target("Plan " + rows.size() % targets);
      rows.add(
          new LabelledText(
              row.file(),
              row.line(),
              row.text() + " " + rows.size(),
              target,
              row.label(),
              1,
              Map.of("target", target.name())));
    }
    return rows;
  }

  /** Options that train fast. */
  public static TrainingOptions fast() {
    return fast(TrainingOptions.Features.NGRAMS);
  }

  /** Options that train fast on some features. */
  public static TrainingOptions fast(TrainingOptions.Features features) {
    return TrainingOptions.of(features).with(FAST).with(new TrainingOptions.Execution(1, 2));
  }

  /** Options that train fast and want another accuracy. */
  public static TrainingOptions fast(double wantedAccuracy) {
    return fast().with(new Tuning(FAST.grid(), FAST.folds(), Optional.empty(), wantedAccuracy));
  }

  /** The options with another number of folds. */
  public static TrainingOptions withFolds(TrainingOptions options, int folds) {
    Tuning tuning = options.tuning();
    return options.with(
        new Tuning(tuning.grid(), folds, tuning.groupColumn(), tuning.wantedAccuracy()));
  }

  /** A small model of {@link #small}. */
  public static StanceModel model() {
    return StanceTrainer.train(LABELS, small(), fast(), line -> {});
  }
}
