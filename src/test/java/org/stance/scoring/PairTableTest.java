package org.stance.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureGroup;

class PairTableTest {
  private final Map<String, Integer> words = new HashMap<>();

  private int[] find(PairTable table, PairCounts counts) {
    int[] ids = new int[counts.size()];
    table.find(counts, ids);
    return ids;
  }

  private long pair(String first, String last) {
    return PairTable.key(words.getOrDefault(first, 0), words.getOrDefault(last, 0));
  }

  @Test
  void pairsOfTheGroupAreFoundByTheirWords() {
    FeatureTable features =
        new FeatureTable(List.of("w:peace", "p:peace talks", "p:talks peace", "s:war_talks"));
    PairTable table = new PairTable(features, FeatureGroup.PAIRS, words);
    assertThat(words).containsOnlyKeys("peace", "talks");
    PairCounts counts = new PairCounts();
    counts.count(1, pair("talks", "peace"));
    counts.count(2, pair("peace", "talks"));
    counts.count(3, pair("peace", "peace"));
    counts.count(4, pair("war", "talks"));
    assertThat(find(table, counts)).containsExactly(2, 1, FeatureTable.NONE, FeatureTable.NONE);
  }

  @Test
  void everyOneOfThousandsIsFound() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      names.add("s:word" + i % 71 + "_word" + i / 71);
    }
    PairTable table = new PairTable(new FeatureTable(names), FeatureGroup.SKIPGRAMS, words);
    PairCounts counts = new PairCounts();
    for (int i = 0; i < 5_000; i++) {
      counts.count(i, pair("word" + i % 71, "word" + i / 71));
    }
    counts.count(5_000, pair("word70", "word70"));
    int[] ids = find(table, counts);
    for (int i = 0; i < 5_000; i++) {
      assertThat(ids[i]).isEqualTo(i);
    }
    assertThat(ids[5_000]).isEqualTo(FeatureTable.NONE);
  }

  @Test
  void pairsAreCountedInTheOrderInWhichTheyFirstOccur() {
    PairCounts counts = new PairCounts();
    for (int text = 0; text < 3; text++) {
      counts.clear();
      Map<Long, Integer> expected = new LinkedHashMap<>();
      for (long i = 0; i < 4_000; i++) {
        long key = i * i % 1_999 << 32 | text;
        expected.merge(key, 1, Integer::sum);
        counts.count(key, -key);
      }
      assertThat(counts.size()).isEqualTo(expected.size());
      int place = 0;
      for (Map.Entry<Long, Integer> one : expected.entrySet()) {
        assertThat(counts.inTable()[place]).isEqualTo(-one.getKey());
        assertThat(counts.counts()[place++]).isEqualTo(one.getValue());
      }
    }
  }
}
