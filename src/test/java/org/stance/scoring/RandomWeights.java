package org.stance.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.weights.LinearWeights;
import org.stance.weights.NystroemFeatures;

/**
 * Weights of random sizes and values, for features of the words that {@link FastScorerTest} uses.
 */
record RandomWeights(
    LinearWeights weights, Scorer.Shape shape, Optional<NystroemFeatures> landmarks) {
  static RandomWeights of(Random random, int labels) {
    Set<FeatureGroup> groups = EnumSet.of(FeatureGroup.values()[random.nextInt(4)]);
    groups.add(FeatureGroup.values()[random.nextInt(4)]);
    List<String> words = new ArrayList<>(List.of(FastScorerTest.WORDS));
    Collections.shuffle(words, random);
    FeatureExtractor extractor = new FeatureExtractor(groups);
    List<String> names =
        new ArrayList<>(extractor.extract(String.join(" ", words)).counts().keySet());
    names.removeIf(name -> random.nextInt(3) == 0);
    int size = names.size();
    boolean encoder = random.nextBoolean();
    Optional<NystroemFeatures> landmarks =
        encoder
            ? Optional.of(
                NystroemFeatures.of(List.of(new float[] {1, 0}, new float[] {0, 1}), true, 1))
            : Optional.empty();
    LinearWeights.Features features =
        new LinearWeights.Features(
            names.toArray(String[]::new),
            random.ints(size, 1, 90).toArray(),
            random.doubles(size, 1, 3).toArray());
    LinearWeights weights =
        new LinearWeights(
            features,
            numbers(random, labels),
            numbers(random, size * labels),
            new LinearWeights.Extras(
                List.of(own(random, size, labels), own(random, size, labels)),
                numbers(random, landmarks.map(NystroemFeatures::size).orElse(0) * labels)));
    return new RandomWeights(weights, new Scorer.Shape(List.of("A", "B"), groups, 100), landmarks);
  }

  private static LinearWeights.TargetWeights own(Random random, int size, int labels) {
    int[] features = random.ints(size, 0, Math.max(1, size)).distinct().sorted().toArray();
    return new LinearWeights.TargetWeights(features, numbers(random, features.length * labels));
  }

  private static double[] numbers(Random random, int size) {
    return random.doubles(size, -2, 2).toArray();
  }
}
