package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureGroup;

class SearchTest {
  private static TrainingRecord.Trial trial(double macroF1, double logLoss) {
    return new TrainingRecord.Trial(FeatureGroup.NGRAMS, new Candidate(0.1, 1), macroF1, logLoss);
  }

  @Test
  void aHairsBreadthOfMacroF1LosesToLogLoss() {
    assertThat(Search.best(List.of(trial(0.60, 1.1), trial(0.597, 1.0)))).isEqualTo(1);
  }

  @Test
  void clearlyBetterMacroF1WinsOverLogLoss() {
    assertThat(Search.best(List.of(trial(0.60, 1.1), trial(0.59, 1.0)))).isZero();
  }

  @Test
  void firstOfEqualsIsChosen() {
    assertThat(Search.best(List.of(trial(0.6, 1), trial(0.6, 1)))).isZero();
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
}
