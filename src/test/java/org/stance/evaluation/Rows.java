package org.stance.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stance.dataset.LabelledText;
import org.stance.metrics.ConfusionMatrix;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/** Invented rows. */
public final class Rows {
  public static final LabelSet LABELS = new LabelSet(List.of("supportive", "opposed", "none"));
  public static final ConfusionMatrix NONE_HELD_OUT = ConfusionMatrix.of(LABELS, new double[9]);

  private Rows() {}

  public static LabelledPrediction row(String gold, String group, double... probabilities) {
    return judged(gold, prediction(probabilities), group, Target.DEFAULT);
  }

  public static LabelledPrediction reviewed(String gold, String group, double... probabilities) {
    Prediction sure = prediction(probabilities);
    return judged(
        gold,
        new Prediction(LABELS, sure.probabilities(), Optional.of(Review.LOW_CONFIDENCE)),
        group,
        Target.DEFAULT);
  }

  /** A row of invented words. */
  public static LabelledPrediction judged(
      String gold, Prediction prediction, String group, Target target) {
    LabelledText row = new LabelledText("rows.csv", 2, "We shall see.", target, gold, 1, Map.of());
    return new LabelledPrediction(row, prediction, group);
  }

  private static Prediction prediction(double... probabilities) {
    List<Double> list = new ArrayList<>();
    for (double probability : probabilities) {
      list.add(probability);
    }
    return new Prediction(LABELS, list, Optional.empty());
  }

  public static boolean isRight(LabelledPrediction row) {
    return row.prediction().stance().equals(row.gold());
  }

  public static List<LabelledPrediction> eight() {
    return List.of(
        row("supportive", "Ana", .7, .2, .1),
        row("supportive", "Ana", .5, .3, .2),
        reviewed("supportive", "Ben", .3, .4, .3),
        row("opposed", "Ben", .1, .85, .05),
        reviewed("opposed", "Ben", .45, .35, .2),
        row("opposed", "Cleo", .02, .96, .02),
        row("none", "Cleo", .2, .2, .6),
        row("none", "Dov", 0, 1, 0));
  }

  /** Rows of which each group's are all right or all wrong. */
  public static List<LabelledPrediction> groups(int groups, int rowsEach, int rightGroups) {
    List<LabelledPrediction> rows = new ArrayList<>();
    for (int i = 0; i < groups * rowsEach; i++) {
      int group = i / rowsEach;
      String gold = i % 2 == 0 ? "supportive" : "opposed";
      boolean supportive = (i % 2 == 0) == (group < rightGroups);
      rows.add(
          supportive ? row(gold, "g" + group, .8, .1, .1) : row(gold, "g" + group, .1, .8, .1));
    }
    return rows;
  }
}
