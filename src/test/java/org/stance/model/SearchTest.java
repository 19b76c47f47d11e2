package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureGroup;
import org.stance.statement.LabelledStatement;

class SearchTest {
  private static TrainingRecord.Trial trial(double macroF1, double logLoss) {
    return new TrainingRecord.Trial(FeatureGroup.NGRAMS, new Candidate(0.1, 1), macroF1, logLoss);
  }

  @Test
  void aHairsBreadthOfMacroF1LosesToLogLoss() {
    assertThat(Search.best(List.of(trial(0.60, 1.1), trial(0.586, 1.0)), 1000)).isEqualTo(1);
  }

  @Test
  void clearlyBetterMacroF1WinsOverLogLoss() {
    assertThat(Search.best(List.of(trial(0.60, 1.1), trial(0.58, 1.0)), 1000)).isZero();
  }

  @Test
  void firstOfEqualsIsChosen() {
    assertThat(Search.best(List.of(trial(0.6, 1), trial(0.6, 1)), 1000)).isZero();
  }

  @Test
  void settingIsTheOneThatHeldOutRowsPrefer() {
    Corpus corpus = Corpus.of(Rows.LABELS, Rows.small(), TrainingOptions.defaults());
    TrainingOptions options =
        Rows.fast().withCandidates(List.of(new Candidate(1e-9, 1), new Candidate(0.3, 10)));
    Search search = Search.of(corpus, List.of(), options, line -> {});
    assertThat(search.chosen()).isEqualTo(1);
    assertThat(search.unseen().rows()).isEqualTo(36);
    assertThat(search.groupColumn()).isEqualTo("speaker");
  }

  private static final TrainingOptions WORDS_OR_BOTH =
      Rows.fast()
          .withGroups(Set.of(FeatureGroup.WORDS, FeatureGroup.PAIRS))
          .withAlternatives(List.of(Set.of(FeatureGroup.WORDS)));

  private static Search search(List<LabelledStatement> rows) {
    Corpus corpus = Corpus.of(Rows.LABELS, rows, WORDS_OR_BOTH);
    return Search.of(corpus, List.of(), WORDS_OR_BOTH, line -> {});
  }

  @Test
  void alternativesAreComparedOnHeldOutTargets() {
    assertThat(search(Rows.about(12)).groupColumn()).isEqualTo("target");
    assertThat(search(Rows.about(12)).trials())
        .extracting(TrainingRecord.Trial::groups)
        .containsExactly(WORDS_OR_BOTH.groups(), Set.of(FeatureGroup.WORDS));
  }

  @Test
  void groupsStayWhereTargetsAreFew() {
    assertThat(search(Rows.about(3)).trials()).hasSize(1);
  }
}
