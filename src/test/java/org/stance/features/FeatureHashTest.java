package org.stance.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.text.Tokens;

class FeatureHashTest {
  /** The hashes that the walk gives, in its order. */
  private static List<Long> hashes(String text) {
    List<Long> hashes = new ArrayList<>();
    FeatureSink sink =
        new FeatureSink() {
          @Override
          public void group(FeatureGroup group, Tokens tokens) {}

          @Override
          public void run(long hash, int token, int start, int end) {
            hashes.add(hash);
          }

          @Override
          public void pair(long hash, int first, int last) {
            hashes.add(hash);
          }
        };
    new FeatureExtractor(FeatureGroup.NGRAMS).read(text, new HashedTokens(), sink);
    return hashes;
  }

  @Test
  void walkGivesTheHashOfEachName() {
    String text = "We don't want it! \ud835\udc00\ud835\udc01 \ud83d\ude00 1,250.5 \u4e2d\u6587";
    List<Long> named =
        new FeatureExtractor(FeatureGroup.NGRAMS)
            .occurrences(text).stream().map(one -> FeatureHash.of(one.feature())).toList();
    assertThat(hashes(text)).isEqualTo(named).hasSizeGreaterThan(50);
  }

  @Test
  void orderAndLengthMatter() {
    assertThat(List.of("w:ab", "w:ba", "w:a", "p:ab", "w:aab").stream().map(FeatureHash::of))
        .doesNotHaveDuplicates();
  }
}
