package org.stance.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stance.text.Shingles;

class NearDuplicatesTest {
  private static final String WORDS =
      "We will not sign anything until every single one of the prisoners is back home with them";

  private final NearDuplicates duplicates = new NearDuplicates(List.of());

  private boolean repeats(String speaker, int document, String text) {
    return duplicates.repeats(speaker, document, NearDuplicates.shingles(text));
  }

  @Test
  void equalWordsInAnotherDocumentAreADuplicateWhateverTheirMarksAndCase() {
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
    assertThat(repeats("Ada Lindqvist", 1, WORDS.toUpperCase(Locale.ROOT) + "!")).isTrue();
  }

  @Test
  void oneWordCutAtTheEndIsADuplicateAndThreeChangedWithinAreNot() {
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
    assertThat(repeats("Ada Lindqvist", 1, WORDS.replace(" with them", ""))).isTrue();
    assertThat(repeats("Ada Lindqvist", 2, WORDS.replace("every single one of", "all"))).isFalse();
  }

  @Test
  void anotherSpeakersEqualWordsAreNoDuplicate() {
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
    assertThat(repeats("Bo Lindqvist", 1, WORDS)).isFalse();
  }

  @Test
  void wordsRepeatedWithinOneDocumentAreNoDuplicate() {
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
    assertThat(repeats("Ada Lindqvist", 0, WORDS)).isFalse();
  }

  @Test
  void textsWithoutWordsAreNoDuplicates() {
    assertThat(repeats("Ada Lindqvist", 0, "...")).isFalse();
    assertThat(repeats("Ada Lindqvist", 1, "...")).isFalse();
  }

  /** Some with one word more than another, most with an opening that all share. */
  private static List<int[]> manyShingles() {
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
  void theRarestShinglesFindTheSameDuplicatesAsComparingAll() {
    List<int[]> all = manyShingles();
    NearDuplicates compared = new NearDuplicates(all);
    List<int[]> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int[] shingles = all.get(i);
      boolean duplicate =
          kept.stream()
              .anyMatch(
                  other -> Shingles.similarity(other, shingles) >= NearDuplicates.MIN_SIMILARITY);
      assertThat(compared.repeats("Ada Lindqvist", i, shingles))
          .as("text %d", i)
          .isEqualTo(duplicate);
      if (!duplicate) {
        kept.add(shingles);
      }
    }
    assertThat(kept).hasSizeBetween(2, 200);
  }
}
