package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureHash;
import org.stance.text.Tokenizer;
import org.stance.text.Tokens;

class FeatureTableTest {
  private static final FeatureTable TABLE =
      new FeatureTable(List.of("w:talks", "c:talks", "w:talk", "w:peace"));

  private final Tokens tokens = new Tokens();
  private final FeatureCounts counts = new FeatureCounts();

  /** Counts the words of a text, each as if it had the hash of a name. */
  private void count(FeatureGroup group, String text, String... names) {
    Tokenizer.read(text, tokens);
    counts.start(group, tokens);
    for (int i = 0; i < names.length; i++) {
      counts.run(FeatureHash.of(names[i]), tokens.start(i), tokens.end(i));
    }
  }

  private int[] found() {
    int[] ids = new int[counts.size()];
    TABLE.find(counts, ids);
    return ids;
  }

  @Test
  void everyNameIsFoundAndNoOther() {
    List<String> names = IntStream.range(0, 3_000).mapToObj(i -> "w:word" + i).toList();
    FeatureTable table = new FeatureTable(names);
    assertThat(table.size()).isEqualTo(3_000);
    for (int i = 0; i < 3_000; i++) {
      assertThat(table.find("w:word" + i)).isEqualTo(i);
      assertThat(table.find("c:word" + i)).isEqualTo(FeatureTable.NONE);
      assertThat(table.name(i)).isEqualTo("w:word" + i);
    }
    assertThat(new FeatureTable(List.of()).find("w:talks")).isEqualTo(FeatureTable.NONE);
  }

  @Test
  void everyCountedRunIsFoundWhateverStandsInItsWay() {
    List<String> names = IntStream.range(0, 3_000).mapToObj(i -> "w:word" + i).toList();
    FeatureTable table = new FeatureTable(names);
    int[] ids = new int[1];
    for (int i = 0; i < 3_000; i++) {
      count(FeatureGroup.WORDS, "word" + i, "w:word" + i);
      table.find(counts, ids);
      assertThat(ids[0]).isEqualTo(i);
    }
  }

  @Test
  void countedRunsAreFoundUnderTheirGroup() {
    count(FeatureGroup.WORDS, "peace talks war peace", "w:peace", "w:talks", "w:war", "w:peace");
    assertThat(counts.counts()).startsWith(2, 1, 1);
    assertThat(found()).containsExactly(3, 0, FeatureTable.NONE);
    count(FeatureGroup.CHARACTERS, "talks", "c:talks");
    assertThat(found()).containsExactly(1);
  }

  @Test
  void equalHashesOfOtherCharactersAreToldApart() {
    count(FeatureGroup.WORDS, "peace talks talk", "w:talks", "w:talks", "w:talks");
    assertThat(counts.size()).isEqualTo(3);
    assertThat(found()).containsExactly(FeatureTable.NONE, 0, FeatureTable.NONE);
    count(FeatureGroup.CHARACTERS, "talks", "w:talks");
    assertThat(found()).containsExactly(FeatureTable.NONE);
    count(FeatureGroup.WORDS, "talkss peacf", "w:talks", "w:peace");
    assertThat(found()).containsExactly(FeatureTable.NONE, FeatureTable.NONE);
  }

  @Test
  void unknownRunsGetANumberEach() {
    UnknownRuns unknown = new UnknownRuns();
    StringBuilder words = new StringBuilder();
    IntStream.range(0, 3_000).forEach(i -> words.append("word").append(i).append(' '));
    Tokenizer.read(words, tokens);
    int[] characters = ("####" + new String(tokens.characters())).chars().toArray();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3_000; i++) {
        counts.start(FeatureGroup.WORDS, tokens);
        counts.run(FeatureHash.of("w:word" + i % 1_000), tokens.start(i), tokens.end(i));
        assertThat(unknown.number(counts, 0, 4, characters)).isEqualTo(i);
      }
    }
    assertThat(unknown.size()).isEqualTo(3_000);
    counts.start(FeatureGroup.CHARACTERS, tokens);
    counts.run(FeatureHash.of("w:word0"), tokens.start(0), tokens.end(0));
    assertThat(unknown.number(counts, 0, 4, characters)).isEqualTo(3_000);
    unknown.clear();
    assertThat(unknown.number(counts, 0, 4, characters)).isZero();
  }
}
