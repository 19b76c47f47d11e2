package org.stance.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureGroupTest {
  private static final String TEXT = "We don't want it! We don't, ever \ud83d\ude00.";

  private static Map<String, Double> counts(FeatureGroup group, String text) {
    return new FeatureExtractor(Set.of(group)).extract(text).counts();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENCODER")
  void featuresAreFiniteAndUnderTheGroupsOwnPrefix(FeatureGroup group) {
    assertThat(counts(group, TEXT)).isNotEmpty();
    counts(group, TEXT)
        .forEach(
            (name, count) -> {
              assertThat(name).startsWith(group.prefix()).hasSizeGreaterThan(2);
              assertThat(count).isFinite().isPositive();
            });
    assertThat(Arrays.stream(FeatureGroup.values()).filter(g -> g.prefix().equals(group.prefix())))
        .containsExactly(group);
  }

  @ParameterizedTest
  @EnumSource
  void emptyTextHasNoFeatures(FeatureGroup group) {
    assertThat(counts(group, "")).isEmpty();
    assertThat(counts(group, " ... ")).isEmpty();
  }

  /**
   * Models name their groups, not the definitions of these. Whoever changes a number here must
   * raise the version of the model file.
   */
  @ParameterizedTest
  @CsvSource({
    "WORDS,8,-1472638834",
    "PAIRS,8,1059224192",
    "SKIPGRAMS,16,-1305864354",
    "CHARACTERS,53,1721594499",
    "ENCODER,0,3938"
  })
  void definitionsStayAsSavedModelsKnowThem(FeatureGroup group, int features, int hash) {
    assertThat(counts(group, TEXT)).hasSize(features);
    assertThat(counts(group, TEXT).toString().hashCode()).isEqualTo(hash);
  }

  @ParameterizedTest
  @EnumSource
  void addressesAreLeftOut(FeatureGroup group) {
    assertThat(counts(group, "x".repeat(200))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noFeatureCutsACharacterInTwo(FeatureGroup group) {
    counts(group, "\ud835\udc00\ud835\udc01\ud835\udc02 \ud835\udc00 \ud835\udc00")
        .keySet()
        .forEach(
            name ->
                assertThat(name.codePoints())
                    .noneMatch(c -> Character.getType(c) == Character.SURROGATE));
  }

  @Test
  void eachGroupSeesItsOwnSideOfAText() {
    assertThat(counts(FeatureGroup.WORDS, "no no deal"))
        .containsExactly(Map.entry("w:no", 2.0), Map.entry("w:deal", 1.0));
    assertThat(counts(FeatureGroup.PAIRS, "no no deal")).containsOnlyKeys("p:no no", "p:no deal");
    assertThat(counts(FeatureGroup.SKIPGRAMS, "a b c d"))
        .containsOnlyKeys("s:a_c", "s:a_d", "s:b_d");
    assertThat(counts(FeatureGroup.CHARACTERS, "no"))
        .containsOnlyKeys("c:<n", "c:no", "c:o>", "c:<no", "c:no>", "c:<no>");
  }

  @Test
  void listsAreRead() {
    assertThat(FeatureGroup.parse("ngrams")).isEqualTo(FeatureGroup.NGRAMS);
    assertThat(FeatureGroup.parse("Words, characters"))
        .containsExactly(FeatureGroup.WORDS, FeatureGroup.CHARACTERS);
  }

  @Test
  void unknownNamesAreRefused() {
    for (String list : new String[] {"", "words,", "word"}) {
      assertThatThrownBy(() -> FeatureGroup.parse(list))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith(
              "(ngrams, words, pairs, skipgrams, characters or encoder expected)");
    }
  }
}
