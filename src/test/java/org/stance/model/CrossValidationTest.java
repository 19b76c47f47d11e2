package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private static CrossValidation of(List<String> targets) {
    Corpus corpus = Corpus.of(Rows.LABELS, Rows.small(), Rows.fast());
    HeldOut held = HeldOut.of(Rows.small(), "speaker", 3, 1);
    return new CrossValidation(corpus, targets, held, Rows.fast());
  }

  @Test
  void asManyFoldsAtOnceAsFitInTheMemory() {
    assertThat(of(List.of()).foldsAtOnce(1L << 30)).isGreaterThan(5);
    assertThat(of(List.of()).foldsAtOnce(1)).isEqualTo(1);
    assertThat(of(List.of("a")).foldsAtOnce(1L << 30))
        .isEqualTo(of(List.of()).foldsAtOnce(1L << 30) / 2);
  }
}
