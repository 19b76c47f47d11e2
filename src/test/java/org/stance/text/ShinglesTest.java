package org.stance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static int[] of(String text) {
    return Shingles.of(Tokenizer.tokens(text));
  }

  private static double similarity(String one, String other) {
    return Shingles.similarity(of(one), of(other));
  }

  @Test
  void eachTripleCountsOnceAndIsSorted() {
    assertThat(of("so it goes so it goes so it goes")).hasSize(3).isSorted();
  }

  @Test
  void similarityIsTheShareOfTriplesInCommon() {
    assertThat(similarity("one two three four five", "one two three four six")).isEqualTo(0.5);
    assertThat(similarity("one two three", "One, two: three.")).isEqualTo(1);
    assertThat(similarity("one two three", "three two one")).isZero();
  }

  @Test
  void fewerThanThreeWordsAreOneShingle() {
    assertThat(similarity("not us", "not us")).isEqualTo(1);
    assertThat(similarity("not us", "not us either")).isZero();
  }

  @Test
  void textsWithoutWordsHaveNothingInCommon() {
    assertThat(Shingles.of(List.of())).isEmpty();
    assertThat(similarity("", "")).isZero();
  }
}
