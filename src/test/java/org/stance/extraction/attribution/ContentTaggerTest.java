package org.stance.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stance.extraction.cue.CueFinder;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Passages;

class ContentTaggerTest {
  private static final int TAGS = ContentTagger.TAGS.size();
  private static final Passage PASSAGE = Passages.of("Lind said the dam holds").get(0);

  private final Random random = new Random(7);

  private float[] weights(int count) {
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    return weights;
  }

  private ContentWeights anyWeights() {
    Map<Long, float[]> features = new HashMap<>();
    for (long feature = 1; feature <= 20; feature++) {
      features.put(feature * 0x10001, weights(TAGS));
    }
    return ContentWeights.of(features, weights(TAGS), weights(TAGS * TAGS));
  }

  private long[][] anyFeatures(int tokens) {
    long[][] features = new long[tokens][];
    for (int i = 0; i < tokens; i++) {
      features[i] = random.longs(4, 1, 25).map(feature -> feature * 0x10001).toArray();
    }
    return features;
  }

  /** All ways to tag some tokens, with the sum of their weights. */
  private static Map<List<Integer>, Double> allPaths(ContentWeights weights, long[][] features) {
    Map<List<Integer>, Double> paths = new HashMap<>(Map.of(List.of(), 0.0));
    for (long[] token : features) {
      double[] scores = weights.scores(token);
      Map<List<Integer>, Double> longer = new HashMap<>();
      paths.forEach(
          (path, sum) -> {
            for (int tag = 0; tag < TAGS; tag++) {
              List<Integer> more = new ArrayList<>(path);
              more.add(tag);
              double step = path.isEmpty() ? 0 : weights.transition(path.get(path.size() - 1), tag);
              longer.put(more, sum + step + scores[tag]);
            }
          });
      paths = longer;
    }
    return paths;
  }

  @Test
  void likeliestOfAllPathsIsFoundWithItsProbability() {
    for (int round = 0; round < 50; round++) {
      ContentWeights weights = anyWeights();
      long[][] features = anyFeatures(PASSAGE.size());
      Map<List<Integer>, Double> paths = allPaths(weights, features);
      double best = paths.values().stream().mapToDouble(sum -> sum).max().orElseThrow();
      double all = paths.values().stream().mapToDouble(Math::exp).sum();
      ContentTagger.Tagged tagged = new ContentTagger(weights).tag(PASSAGE, 0, features);
      assertThat(tagged.probability()).isCloseTo(Math.exp(best) / all, within(1e-9));
      List<Integer> path =
          paths.entrySet().stream()
              .filter(entry -> entry.getValue() == best)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow();
      for (int i = 0; i < path.size(); i++) {
        int token = i;
        boolean inside = path.get(i) != 0 && path.get(i) != TAGS - 1;
        assertThat(
                tagged.content().stream()
                    .anyMatch(range -> range.from() <= token && token < range.to()))
            .isEqualTo(inside);
      }
    }
  }

  @Test
  void weightsComeBackFromTheirBytes() {
    ContentWeights weights = anyWeights();
    ContentWeights read = ContentWeights.read(ByteBuffer.wrap(weights.bytes()));
    for (long[] token : anyFeatures(100)) {
      assertThat(read.scores(token)).containsExactly(weights.scores(token), within(1e-3));
    }
    assertThat(read.bytes()).isEqualTo(weights.bytes());
    assertThat(read.size()).isEqualTo(20);
  }

  @Test
  void openClassWordsCountByTheirTagAlone() {
    assertThat(features("The minister said that the dam would hold."))
        .isDeepEqualTo(features("The mayor said that the lake would hold."))
        .isNotEqualTo(features("The minister said that a dam would hold."));
  }

  private static long[][] features(String text) {
    Passage passage = Passages.of(text).get(0);
    List<CueHit> hits = CueFinder.find(passage);
    CandidateFinder finder = new CandidateFinder(passage, hits, Set.of());
    return finder.features(0);
  }
}
