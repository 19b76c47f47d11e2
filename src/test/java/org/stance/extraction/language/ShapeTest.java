package org.stance.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Shape}: the letters of {@link Passage#shape()}. */
class ShapeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the/DET some/DET old/ADJ many/ADJ chief/ADJ|DQAFN",
        "the/DET mayor/NOUN Keller/PROPN Monday/PROPN|DNXY",
        "5/NUM five/NUM $/SYM|FUF",
        "he/PRON his/PRON 's/PART and/CCONJ -/PUNCT ,/PUNCT|PSGCM.",
        "of/ADP by/ADP aide/NOUN to/ADP boat/NOUN to/ADP|L.NLN.",
        "close/ADJ to/ADP close/ADJ at/ADP|KLAL",
        "said/VERB Trump/VERB most/ADV Most/ADV soon/ADV|VXHA.",
        "Trump/VERB said/VERB|HV",
      })
  void eachTokenHasALetter(String words, String shape) {
    assertThat(Passages.tagged(words).shape()).isEqualTo(shape);
  }

  @Test
  void quotedWordsHaveSmallLetters() {
    Passage passage = Passages.of("The mayor said “the old dam”.").get(0);
    assertThat(passage.shape()).isEqualTo("DNV.dan.M");
    assertThat(passage.reversedShape()).isEqualTo("M.nad.VND");
  }
}
