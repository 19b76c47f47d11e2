package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.dataset.HeldOutFolds;

class FoldScoresTest {
  private static FoldScores of(List<String> targets) {
    TrainingSet corpus = TrainingSet.of(Rows.LABELS, Rows.small(), Rows.fast());
    HeldOutFolds held = HeldOutFolds.of(Rows.small(), "speaker", 3, 1);
    return new FoldScores(corpus, targets, held, Rows.fast());
  }

  @Test
  void asManyFoldsAtOnceAsFitInTheMemory() {
    assertThat(of(List.of()).foldsAtOnce(1L << 30)).isGreaterThan(5);
    assertThat(of(List.of()).foldsAtOnce(1)).isEqualTo(1);
    assertThat(of(List.of("a")).foldsAtOnce(1L << 30))
        .isEqualTo(of(List.of()).foldsAtOnce(1L << 30) / 2);
  }
}
