package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledText;
import org.stance.features.FeatureGroup;
import org.stance.model.Hyperparameters;
import org.stance.model.Quality;
import org.stance.model.Subgroup;
import org.stance.model.TrainingRecord;
import org.stance.weights.Calibration;

class GridSearchTest {
  private static TrainingRecord.Trial trial(double macroF1, double logLoss) {
    return new TrainingRecord.Trial(
        FeatureGroup.NGRAMS, new Hyperparameters(0.1, 1), macroF1, logLoss);
  }

  @Test
  void aHairsBreadthOfMacroF1LosesToLogLoss() {
    assertThat(GridSearch.best(List.of(trial(0.60, 1.1), trial(0.586, 1.0)), 1000)).isEqualTo(1);
  }

  @Test
  void clearlyBetterMacroF1WinsOverLogLoss() {
    assertThat(GridSearch.best(List.of(trial(0.60, 1.1), trial(0.58, 1.0)), 1000)).isZero();
  }

  @Test
  void firstOfEqualsIsChosen() {
    assertThat(GridSearch.best(List.of(trial(0.6, 1), trial(0.6, 1)), 1000)).isZero();
  }

  @Test
  void settingIsTheOneThatHeldOutRowsPrefer() {
    TrainingSet corpus = TrainingSet.of(Rows.LABELS, Rows.small(), TrainingOptions.defaults());
    TrainingOptions options =
        Rows.fast().withGrid(List.of(new Hyperparameters(1e-9, 1), new Hyperparameters(0.3, 10)));
    GridSearch search = GridSearch.of(corpus, List.of(), options, line -> {});
    assertThat(search.chosen()).isEqualTo(1);
    assertThat(search.unseen().rows()).isEqualTo(36);
    assertThat(search.groupColumn()).isEqualTo("speaker");
  }

  @Test
  void everyAnswerCountsWhereNoneNeedsToBeRight() {
    TrainingSet corpus = TrainingSet.of(Rows.LABELS, Rows.small(), Rows.fast());
    TrainingOptions options = Rows.withFolds(Rows.fast(0), 2);
    GridSearch search = GridSearch.of(corpus, List.of(), options, line -> {});
    assertThat(search.folds()).isEqualTo(2);
    assertThat(search.coverage()).isEqualTo(1);
    assertThat(search.selectiveAccuracy()).isEqualTo(search.unseen().accuracy()).isPositive();
  }

  @Test
  void subgroupsHoldWhatWasRight() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 72; i++) {
      LabelledText row = Rows.small().get(i / 2);
      Map<String, String> columns =
          Map.of("speaker", row.column("speaker"), "role", i < 30 ? "minister" : "mayor");
      rows.add(Rows.row(i, row.text() + " " + i, row.label(), columns));
    }
    TrainingSet corpus = TrainingSet.of(Rows.LABELS, rows, Rows.fast());
    GridSearch search = GridSearch.of(corpus, List.of(), Rows.fast(), line -> {});
    assertThat(search.subgroups()).extracting(Subgroup::rows).containsExactly(42, 30);
    assertThat(search.subgroups().stream().mapToInt(Subgroup::right).sum() / 72.0)
        .isEqualTo(search.unseen().accuracy())
        .isNotEqualTo(0.5);
  }

  @Test
  void tooFewRowsAreNotSearched() {
    List<LabelledText> rows = Rows.small().subList(0, 11);
    GridSearch search =
        GridSearch.of(
            TrainingSet.of(Rows.LABELS, rows, Rows.fast()), List.of(), Rows.fast(), line -> {});
    TrainingRecord.Trial only =
        new TrainingRecord.Trial(FeatureGroup.NGRAMS, Rows.fast().tuning().grid().get(0), 0, 0);
    assertThat(search)
        .isEqualTo(
            new GridSearch(
                0,
                "speaker",
                false,
                List.of(only),
                0,
                new Calibration(1),
                Quality.unknown(3),
                List.of(),
                0.5,
                0,
                0));
  }

  private static final TrainingOptions WORDS_OR_BOTH =
      Rows.fast(
          new TrainingOptions.Features(
              Set.of(FeatureGroup.WORDS, FeatureGroup.PAIRS),
              List.of(Set.of(FeatureGroup.WORDS)),
              Optional.empty()));

  private static GridSearch search(List<LabelledText> rows) {
    TrainingSet corpus = TrainingSet.of(Rows.LABELS, rows, WORDS_OR_BOTH);
    return GridSearch.of(corpus, List.of(), WORDS_OR_BOTH, line -> {});
  }

  @Test
  void alternativesAreComparedOnHeldOutTargets() {
    assertThat(search(Rows.about(12)).groupColumn()).isEqualTo("target");
    assertThat(search(Rows.about(12)).trials())
        .extracting(TrainingRecord.Trial::groups)
        .containsExactly(WORDS_OR_BOTH.features().groups(), Set.of(FeatureGroup.WORDS));
  }

  @Test
  void groupsStayWhereTargetsAreFew() {
    assertThat(search(Rows.about(3)).trials()).hasSize(1);
  }
}
