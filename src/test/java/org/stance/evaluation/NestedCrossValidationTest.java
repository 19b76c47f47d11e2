package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledText;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.training.TrainingOptions;

class NestedCrossValidationTest {
  private static final LabelSet LABELS = new LabelSet(List.of("supportive", "opposed", "none"));
  private static final TrainingOptions OPTIONS =
      org.stance.training.Rows.withFolds(TrainingOptions.defaults(), 2);

  private static LabelledText row(int i, String text, String label, String speaker) {
    Map<String, String> columns = Map.of("text", text, "label", label, "speaker", speaker);
    return new LabelledText("a.csv", i + 2, text, Target.DEFAULT, label, 1, columns);
  }

  /** Rows whose words tell the label. */
  private static LabelledData telling() {
    List<String> words = List.of("we welcome peace", "we reject surrender", "the weather was mild");
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      String text = words.get(i % 3) + " in round " + i;
      rows.add(row(i, text, LABELS.labels().get(i % 3), "s" + i % 8));
    }
    return new LabelledData(LABELS, rows, List.of());
  }

  /** Every speaker repeats one label and a word of their own: only the group tells the label. */
  private static LabelledData leaking() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int speaker = i % 12;
      String text = "name" + speaker + " spoke of name" + speaker + " in round " + i / 12;
      rows.add(row(i, text, LABELS.labels().get(speaker % 2), "s" + speaker));
    }
    return new LabelledData(LABELS, rows, List.of());
  }

  /** Labels by chance; each row stands four times, slightly changed, under one speaker. */
  private static LabelledData copied() {
    Random random = new Random(3);
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      StringBuilder words = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        words.append(" word").append(random.nextInt(60));
      }
      String label = LABELS.labels().get(random.nextInt(3));
      for (int copy = 0; copy < 4; copy++) {
        rows.add(row(rows.size(), "copy" + copy + words, label, "s" + i));
      }
    }
    return new LabelledData(LABELS, rows, List.of());
  }

  private static double accuracy(LabelledData data) {
    return accuracy(data, "speaker");
  }

  private static double accuracy(LabelledData data, String group) {
    TrainingOptions grouped = OPTIONS.withGroupColumn(group);
    List<LabelledPrediction> judged = NestedCrossValidation.predict(data, 3, grouped, step -> {});
    return Evaluation.of(LABELS, judged, Resampling.DEFAULT).scores().accuracy();
  }

  @Test
  void everyRowIsJudgedInOrderUnderItsGroup() {
    LabelledData data = telling();
    List<LabelledPrediction> judged = NestedCrossValidation.predict(data, 3, OPTIONS, step -> {});
    assertThat(judged.stream().map(LabelledPrediction::gold))
        .isEqualTo(data.rows().stream().map(LabelledText::label).toList());
    assertThat(judged.stream().map(LabelledPrediction::group))
        .isEqualTo(data.rows().stream().map(row -> row.column("speaker")).toList());
  }

  @Test
  void whatTheWordsTellIsLearnt() {
    assertThat(accuracy(telling())).isGreaterThan(0.9);
  }

  @Test
  void whatOnlyTheSpeakerTellsIsNot() {
    assertThat(accuracy(leaking())).isLessThan(0.7);
  }

  @Test
  void rowWiseFoldsFlatterWhereCopiesAreTrainedOnGroupedOnesDoNot() {
    assertThat(accuracy(copied(), "")).isGreaterThan(0.9);
    assertThat(accuracy(copied(), "speaker")).isLessThan(0.5);
  }

  @Test
  void threadsDoNotMatter() {
    List<LabelledPrediction> one =
        NestedCrossValidation.predict(
            telling(), 2, OPTIONS.with(new TrainingOptions.Execution(1, 1)), step -> {});
    assertThat(
            NestedCrossValidation.predict(
                telling(), 2, OPTIONS.with(new TrainingOptions.Execution(1, 3)), step -> {}))
        .isEqualTo(one);
  }

  @Test
  void moreFoldsThanGroupsAreRefused() {
    assertThatThrownBy(() -> NestedCrossValidation.predict(telling(), 9, OPTIONS, step -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("9 folds of 8 groups");
  }

  @Test
  void partsGrowByWholeGroupsAndEndWithAll() {
    LabelledData data = telling();
    List<LearningCurve.TrainedShare> parts =
        NestedCrossValidation.parts(data, 2, OPTIONS, step -> {});
    assertThat(parts)
        .extracting(LearningCurve.TrainedShare::share)
        .containsExactly(0.25, 0.5, 0.75, 1.0);
    assertThat(parts)
        .extracting(LearningCurve.TrainedShare::rows)
        .containsExactly(6L, 12L, 18L, 24L);
    assertThat(parts.get(3).judged())
        .isEqualTo(NestedCrossValidation.predict(data, 2, OPTIONS, step -> {}));
    assertThat(parts.get(0).judged()).extracting(LabelledPrediction::gold).hasSize(48);
  }
}
