package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stance.text.Shingles;

class NearDuplicatesTest {
  private static final String WORDS =
      "We will not sign anything until every single one of the prisoners is back home with them";

  private final NearDuplicates copies = new NearDuplicates(List.of());

  private boolean repeats(String speaker, int document, String text) {
    return copies.repeats(speaker, document, NearDuplicates.shingles(text));
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

  /** Some with one word more than another, most with an opening that all share. */
  private static List<int[]> manyTriples() {
    Random random = new Random(1);
    List<int[]> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder("we have always said that ");
      random
          .ints(3, 0, 3)
          .forEach(word -> text.append(List.of("plan", "river", "mill").get(word)).append(' '));
      text.append("and nobody will ever tell us what to think of it")
          .append(i % 3 == 0 ? " now" : "");
      all.add(NearDuplicates.shingles(text.toString()));
    }
    return all;
  }

  @Test
  void whatIsComparedTellsTheSameAsComparingAll() {
    List<int[]> all = manyTriples();
    NearDuplicates told = new NearDuplicates(all);
    List<int[]> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int[] triples = all.get(i);
      boolean copy =
          kept.stream().anyMatch(one -> Shingles.similarity(one, triples) >= NearDuplicates.MIN_SIMILARITY);
      assertThat(told.repeats("Ada Lindqvist", i, triples)).as("text %d", i).isEqualTo(copy);
      if (!copy) {
        kept.add(triples);
      }
    }
    assertThat(kept).hasSizeBetween(2, 200);
  }
}
