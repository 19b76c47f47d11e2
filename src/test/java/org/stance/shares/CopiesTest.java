package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String WORDS =
      "We will not sign anything until every single one of the prisoners is back home with them";

  private final Copies copies = new Copies();

  private boolean repeats(String speaker, int document, String text) {
    return copies.repeats(speaker, document, Copies.triples(text));
  }

  @Test
  void equalWordsInAnotherDocumentAreACopyWhateverTheirMarksAndCase() {
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
    assertThat(repeats("Ada Lindqvist", 1, WORDS.toUpperCase(java.util.Locale.ROOT) + "!"))
        .isTrue();
  }

  @Test
  void oneWordCutAtTheEndIsACopyAndThreeChangedWithinAreNot() {
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
    assertThat(repeats("Ada Lindqvist", 1, WORDS.replace(" with them", ""))).isTrue();
    assertThat(repeats("Ada Lindqvist", 2, WORDS.replace("every single one of", "all"))).isFalse();
  }

  @Test
  void anotherSpeakersEqualWordsAreNoCopy() {
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
    assertThat(repeats("Bo Lindqvist", 1, WORDS)).isFalse();
  }

  @Test
  void wordsRepeatedWithinOneDocumentAreNoCopy() {
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
  }

  @Test
  void textsWithoutWordsAreNoCopies() {
    assertThat(repeats("Ada Lindqvist", 0, "...")).isFalse();
    assertThat(repeats("Ada Lindqvist", 1, "...")).isFalse();
  }
}
