package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureGroup;
import org.stance.weights.SparseVector;
import org.stance.weights.TfIdf;

class TextReadingTest {
  private static final FeatureTable FEATURES =
      new FeatureTable(List.of("w:no", "w:deal", "p:no deal", "s:no_now", "c:<n", "c:no", "c:o>"));

  private static List<String> read(Set<FeatureGroup> groups, String text) {
    List<TfIdf.Known> known =
        Arrays.stream(new int[FEATURES.size()]).mapToObj(i -> new TfIdf.Known(1, 1)).toList();
    TextReading reading =
        new TextReading(new Vocabulary(groups, FEATURES), new TfIdf(known, 1, groups));
    SparseVector weighted = reading.read(text);
    return Arrays.stream(weighted.ids(), 0, weighted.size()).mapToObj(FEATURES::name).toList();
  }

  @Test
  void findsAllKnownFeaturesInTheOrderOfTheGroups() {
    assertThat(read(FeatureGroup.NGRAMS, "No deal now"))
        .containsExactly("w:no", "w:deal", "p:no deal", "s:no_now", "c:<n", "c:no", "c:o>");
  }

  @Test
  void findsNoPairOfWordsInAnotherOrder() {
    assertThat(read(FeatureGroup.NGRAMS, "Deal, no"))
        .containsExactly("w:deal", "w:no", "c:<n", "c:no", "c:o>");
  }

  @Test
  void looksAtItsOwnGroupsAlone() {
    assertThat(read(EnumSet.of(FeatureGroup.WORDS, FeatureGroup.ENCODER), "No deal now"))
        .containsExactly("w:no", "w:deal");
    assertThat(read(EnumSet.of(FeatureGroup.PAIRS), "No deal now")).containsExactly("p:no deal");
    assertThat(read(EnumSet.of(FeatureGroup.ENCODER), "No deal now")).isEmpty();
  }

  @Test
  void countsWhatStandsTwiceOnce() {
    assertThat(read(EnumSet.of(FeatureGroup.WORDS), "no no NO")).containsExactly("w:no");
  }
}
