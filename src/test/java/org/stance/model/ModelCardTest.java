package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledText;
import org.stance.features.FeatureGroup;
import org.stance.task.Target;
import org.stance.training.Rows;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;

class ModelCardTest {
  private static final String CARD = Rows.model().card();

  @Test
  void tellsTheDataWithoutDirectories() {
    assertThat(CARD)
        .contains("36 rows, 36 different texts, from rows.csv.")
        .contains("| supportive | 12 |\n| opposed | 12 |\n| none | 12 |\n")
        .doesNotContain("data/");
  }

  @Test
  void tellsWhatWasTriedAndChosen() {
    assertThat(CARD)
        .contains("By 3-fold cross-validation on the training rows, rows of one `speaker` kept")
        .containsPattern("\\| 0\\.1 \\| 5 \\| \\d\\.\\d{3} \\| \\d\\.\\d{3} \\| yes \\|\n");
  }

  @Test
  void tellsHowFarToTrustIt() {
    assertThat(CARD)
        .contains("these figures are slightly optimistic")
        .contains("below it a prediction asks for review")
        .contains("Not good for:")
        .contains("| label | supportive | opposed | none |\n|---|---:|---:|---:|\n")
        .containsPattern("\\| supportive \\| \\d+ \\| \\d+ \\| \\d+ \\|\n");
  }

  /** Two rows a day for ten weeks, all but the last five by somebody. */
  private static List<LabelledText> dated() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 145; i++) {
      LabelledText row = Rows.small().get(i % 36);
      Map<String, String> columns =
          Map.of(
              "speaker", i < 140 ? "Person " + i : "",
              "date", LocalDate.of(2025, 3, 3).plusDays(i / 2).toString(),
              "role", i % 3 == 0 ? "mayor" : "head of | a board");
      rows.add(Rows.row(i, row.text() + " in round " + i, row.label(), columns));
    }
    return rows;
  }

  /** All but hashes, numbers with decimals and versions. */
  private static String masked(String card) {
    return card.replaceAll("[0-9a-f]{64}", "HASH")
        .replaceAll("\\b[01]\\.\\d{2,3}\\b", "N.NN")
        .replaceAll("Tribuo [\\d.]+", "Tribuo N.NN");
  }

  @Test
  void theWholeCardReadsAsExpected() throws IOException {
    TrainingOptions options = Rows.fast(0.9);
    String card = StanceTrainer.train(Rows.LABELS, dated(), options, line -> {}).card();
    assertThat(masked(card))
        .isEqualTo(Files.readString(Path.of("src/test/resources/model/card.md")));
  }

  @Test
  void tellsThatEqualTextsAreKeptTogetherWhereNothingGroupsRows() {
    TrainingOptions alone = Rows.fast().withGroupColumn("");
    assertThat(StanceTrainer.train(Rows.LABELS, Rows.small(), alone, line -> {}).card())
        .contains("on the training rows, equal texts kept together, stratified")
        .doesNotContain(" --group ");
  }

  @Test
  void tellsHowToTrainItAgain() {
    assertThat(CARD)
        .contains(
            "    stance train --data rows.csv --model NAME.stance"
                + " --features words,pairs,skipgrams,characters --random-seed 1 --group speaker"
                + " --accuracy 0.78 --labels supportive,opposed,none\n");
    TrainingOptions other = Rows.fast().with(new Target("Anna's plan"));
    assertThat(StanceTrainer.train(Rows.LABELS, Rows.small(), other, line -> {}).card())
        .contains(" --target 'Anna'\\''s plan'\n");
  }

  @Test
  void tellsWhatWasComparedOnNewTargets() {
    TrainingOptions options =
        Rows.fast(
            new TrainingOptions.Features(
                Set.of(FeatureGroup.WORDS, FeatureGroup.PAIRS),
                List.of(Set.of(FeatureGroup.WORDS)),
                Optional.empty()));
    StanceModel model = StanceTrainer.train(Rows.LABELS, Rows.about(32), options, line -> {});
    assertThat(model.card())
        .contains("Plan 7; and 2 more. Stances:")
        .contains("whole targets held out together, stratified")
        .contains("| features | learning rate |", "| words,pairs | 0.1 |", "| words | 0.1 |")
        .contains("The figures are for targets that it was not trained on.")
        .contains("--model NAME.stance --random-seed 1 --group target");
  }
}
