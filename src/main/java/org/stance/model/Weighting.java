package org.stance.model;

import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;
import org.stance.features.FeatureGroup;

/**
 * How much each feature of a text counts: the logarithm of its count, times the logarithm of how
 * rare it is (inverse document frequency, smoothed), times its {@link Contrast}, each feature group
 * scaled to the same length.
 *
 * <p>Features that the model doesn't know have no weight, but count in the length: a text of which
 * little is known gets small numbers, so that the model is less sure of it. Immutable.
 */
final class Weighting {
  /** One and the logarithm of each small count. */
  private static final double[] LOGARITHMS =
      IntStream.range(0, 256).mapToDouble(count -> 1 + Math.log(count)).toArray();

  private final double[] rarity;
  private final double unknownRarity;
  private final double share;

  /**
   * What a model knows of a feature before it has weights.
   *
   * @param frequency in how many training texts it occurs, 1 or more
   * @param contrast how unevenly it is spread over the labels, see {@link Contrast}
   */
  record Known(int frequency, double contrast) {}

  /**
   * Learns how rare features are.
   *
   * @param features what is known of each feature, by its number
   * @param texts the number of texts
   * @param groups the groups that the features come from
   */
  Weighting(Collection<Known> features, int texts, Set<FeatureGroup> groups) {
    this.rarity =
        features.stream()
            .mapToDouble(known -> rarity(texts, known.frequency()) * known.contrast())
            .toArray();
    this.unknownRarity =
        rarity(texts, 1) * features.stream().mapToDouble(Known::contrast).average().orElse(1);
    this.share = groups.stream().filter(FeatureGroup.NGRAMS::contains).count();
  }

  private static double rarity(int texts, int frequency) {
    return Math.log((1.0 + texts) / (1.0 + frequency)) + 1;
  }

  /**
   * Weighs one feature of a text; {@link #finish} comes after the last.
   *
   * @param id its number, negative if it is unknown
   * @param group its group
   * @param count how often it occurs, 1 or more
   * @param weighted takes it
   */
  void weigh(int id, FeatureGroup group, int count, Weighted weighted) {
    double logarithm = count < LOGARITHMS.length ? LOGARITHMS[count] : 1 + Math.log(count);
    double value = logarithm * (id < 0 ? unknownRarity : rarity[id]);
    weighted.square(group.ordinal(), value * value);
    if (id >= 0) {
      weighted.add(id, group.ordinal(), value);
    }
  }

  /** Scales each group of a text to the same length. */
  void finish(Weighted weighted) {
    weighted.scale(share);
  }
}
