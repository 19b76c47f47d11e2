package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledText;
import org.stance.model.Quality;
import org.stance.model.StanceModel;
import org.stance.task.LabelSet;
import org.stance.task.Target;

class StanceTrainerTest {
  private static final String TEXT = "Nobody will reject or welcome the round";

  private static StanceModel train(List<LabelledText> rows, TrainingOptions options) {
    return StanceTrainer.train(Rows.LABELS, rows, options, line -> {});
  }

  @Test
  void equalRowsAndSeedGiveEqualModelsWhateverTheThreads() {
    StanceModel one = train(Rows.small(), Rows.fast().with(new TrainingOptions.Execution(1, 1)));
    StanceModel three = train(Rows.small(), Rows.fast().with(new TrainingOptions.Execution(1, 3)));
    assertThat(three.probabilities(TEXT, Target.DEFAULT))
        .containsExactly(one.probabilities(TEXT, Target.DEFAULT));
    assertThat(three.facts()).isEqualTo(one.facts());
  }

  @Test
  void objectsTrainTheModelThatFilesTrain() {
    LabelSet two = new LabelSet(List.of("against", "in favour"));
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      rows.add(
          LabelledText.of(
              i,
              (i % 2 == 0 ? "yes to it " : "no to it ") + i / 4,
              Target.DEFAULT,
              two.labels().get(1 - i % 2)));
    }
    StanceModel model = StanceTrainer.train(rows, Rows.fast());
    assertThat(model.labels()).isEqualTo(two);
    StanceModel fromData = StanceTrainer.train(new LabelledData(two, rows, List.of()), Rows.fast());
    assertThat(fromData.facts()).isEqualTo(model.facts());
    assertThat(model.card()).contains("By 3-fold cross-validation");
    assertThat(stance(model, "yes to it", Target.DEFAULT.name())).isEqualTo("in favour");
  }

  @Test
  void usualLabelsKeepTheirUsualOrder() {
    List<LabelledText> rows =
        List.of(
            LabelledText.of(1, "we reject it", Target.DEFAULT, "opposed"),
            LabelledText.of(2, "we welcome it", Target.DEFAULT, "supportive"));
    assertThat(StanceTrainer.train(rows, Rows.fast()).labels()).isEqualTo(LabelSet.DEFAULT);
    assertThatThrownBy(() -> StanceTrainer.train(rows.subList(0, 1), Rows.fast()))
        .hasMessage("1 rows of one label (rows of at least two labels expected)");
  }

  @Test
  void progressNamesEachStepOnce() {
    List<TrainingProgress> steps = Collections.synchronizedList(new ArrayList<>());
    StanceTrainer.train(Rows.LABELS, Rows.small(), Rows.fast(), steps::add);
    assertThat(steps)
        .containsExactlyInAnyOrder(
            TrainingProgress.of(TrainingProgress.Stage.ROWS, 36, 36),
            TrainingProgress.of(TrainingProgress.Stage.FOLDS, 1, 3),
            TrainingProgress.of(TrainingProgress.Stage.FOLDS, 2, 3),
            TrainingProgress.of(TrainingProgress.Stage.FOLDS, 3, 3),
            TrainingProgress.of(TrainingProgress.Stage.MODEL, 1, 1))
        .startsWith(TrainingProgress.of(TrainingProgress.Stage.ROWS, 36, 36))
        .endsWith(TrainingProgress.of(TrainingProgress.Stage.MODEL, 1, 1));
  }

  @Test
  void progressLiesWithinAllOuterRuns() {
    TrainingProgress fold = TrainingProgress.of(TrainingProgress.Stage.FOLDS, 1, 3);
    TrainingProgress outer = TrainingProgress.of(TrainingProgress.Stage.OUTER_FOLDS, 2, 5);
    TrainingProgress half = TrainingProgress.of(TrainingProgress.Stage.LABEL_SHARES, 50, 100);
    TrainingProgress nested = fold.within(outer).within(half);
    assertThat(nested.outer().orElseThrow().stage()).isEqualTo(TrainingProgress.Stage.OUTER_FOLDS);
    assertThat(nested.outer().orElseThrow().outer()).contains(half);
    assertThatThrownBy(() -> TrainingProgress.of(TrainingProgress.Stage.FOLDS, 4, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneLabelIsRefused() {
    List<LabelledText> rows = List.of(Rows.row(1, "yes", "none"), Rows.row(2, "no", "none"));
    assertThatThrownBy(() -> train(rows, Rows.fast()))
        .isInstanceOfSatisfying(
            TrainingException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(TrainingException.Reason.ONE_LABEL);
              assertThat(refused.row()).isEmpty();
            })
        .hasMessage("2 rows of one label (rows of at least two labels expected)");
  }

  @Test
  void foreignLabelIsRefused() {
    List<LabelledText> rows = List.of(Rows.row(1, "yes", "none"), Rows.row(2, "no", "pro"));
    assertThatThrownBy(() -> train(rows, Rows.fast()))
        .isInstanceOfSatisfying(
            TrainingException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(TrainingException.Reason.UNKNOWN_LABEL);
              assertThat(refused.row()).contains(rows.get(1));
            })
        .hasMessage("data/rows.csv:4: label \"pro\" is not one of supportive, opposed, none");
  }

  @Test
  void rowsWithoutACommonWordAreRefused() {
    List<LabelledText> rows = List.of(Rows.row(1, "yes", "none"), Rows.row(2, "!", "opposed"));
    assertThatThrownBy(() -> train(rows, Rows.fast()))
        .isInstanceOfSatisfying(
            TrainingException.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(TrainingException.Reason.NO_SHARED_FEATURE));
  }

  @Test
  void fewRowsTrainWithoutComparison() {
    List<LabelledText> rows =
        List.of(
            Rows.row(1, "we welcome it", "supportive"),
            Rows.row(2, "we reject it", "opposed"),
            Rows.row(3, "they reject that", "opposed"));
    StanceModel model = train(rows, Rows.fast());
    assertThat(model.card()).contains("nothing was compared").contains("Unknown: measure it");
    assertThat(model.probabilities("we reject it", Target.DEFAULT)[2]).isZero();
  }

  @Test
  void labelsThatTrainingLacksGetNoProbability() {
    LabelSet labels = new LabelSet(List.of("skeptical", "supportive", "opposed", "none"));
    StanceModel model = StanceTrainer.train(labels, Rows.small(), Rows.fast(), line -> {});
    assertThat(model.probabilities(TEXT, Target.DEFAULT)[0]).isZero();
    assertThat(model.probabilities("", Target.DEFAULT)[0]).isZero();
  }

  @Test
  void sameWordsMeanAnotherStanceTowardsAnotherTarget() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean peace = i % 2 == 0;
      boolean talks = i % 4 < 2;
      rows.add(
          new LabelledText(
              "rows.csv",
              i + 2,
              (peace ? "more trust in envoys " : "more tanks at borders ") + i / 4,
              new Target(talks ? "talks" : "arms"),
              peace == talks ? "supportive" : "opposed",
              1,
              Map.of()));
    }
    StanceModel model = train(rows, Rows.fast());
    assertThat(model.targets()).containsExactly("arms", "talks");
    assertThat(stance(model, "more tanks", "arms")).isEqualTo("supportive");
    assertThat(stance(model, "more tanks", "talks")).isEqualTo("opposed");
    assertThat(model.probabilities("more tanks", new Target("tariffs"))).hasSize(3);
  }

  private static String stance(StanceModel model, String text, String target) {
    return model.labels().labels().get(Quality.best(model.probabilities(text, new Target(target))));
  }

  @Test
  void heavyRowsDecide() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      boolean heavy = i % 2 == 0;
      rows.add(
          new LabelledText(
              "rows.csv",
              i + 2,
              (i < 10 ? "we want this " : "we leave this ") + i,
              Target.DEFAULT,
              (i < 10) == heavy ? "supportive" : "opposed",
              heavy ? 20 : 1,
              Map.of()));
    }
    StanceModel model = train(rows, Rows.fast());
    assertThat(stance(model, "we want this", "x")).isEqualTo("supportive");
    assertThat(stance(model, "we leave this", "x")).isEqualTo("opposed");
  }
}
