package org.stance.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureVector;

/**
 * How much each feature of a text counts: the logarithm of its count, times the logarithm of how
 * rare it is (inverse document frequency, smoothed), times its {@link Contrast}, each feature group
 * scaled to the same length.
 *
 * <p>Features that the model doesn't know have no weight, but count in the length: a text of which
 * little is known gets small numbers, so that the model is less sure of it. Immutable.
 */
final class Weighting {
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> names;
  private final double[] rarity;
  private final double unknownRarity;
  private final String prefixes;

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
   * @param features what is known of each feature; ids follow this map's order
   * @param texts the number of texts
   * @param groups the groups that the features come from
   */
  Weighting(Map<String, Known> features, int texts, Set<FeatureGroup> groups) {
    this.names = List.copyOf(features.keySet());
    this.rarity = new double[features.size()];
    this.unknownRarity =
        rarity(texts, 1)
            * features.values().stream().mapToDouble(Known::contrast).average().orElse(1);
    this.prefixes =
        String.join(
            "",
            groups.stream()
                .filter(FeatureGroup.NGRAMS::contains)
                .map(FeatureGroup::prefix)
                .toList());
    features.forEach(
        (name, known) -> {
          rarity[ids.size()] = rarity(texts, known.frequency()) * known.contrast();
          ids.put(name, ids.size());
        });
  }

  private static double rarity(int texts, int frequency) {
    return Math.log((1.0 + texts) / (1.0 + frequency)) + 1;
  }

  boolean knows(String feature) {
    return ids.containsKey(feature);
  }

  String name(int id) {
    return names.get(id);
  }

  Weighted weigh(FeatureVector vector) {
    int[] known = new int[vector.counts().size()];
    int[] blocks = new int[known.length];
    double[] values = new double[known.length];
    double[] squares = new double[prefixes.length()];
    int size = 0;
    for (Map.Entry<String, Double> entry : vector.counts().entrySet()) {
      Integer id = ids.get(entry.getKey());
      double rare = id == null ? unknownRarity : rarity[id];
      double value = (1 + Math.log(entry.getValue())) * rare;
      int block = prefixes.indexOf(entry.getKey().charAt(0));
      squares[block] += value * value;
      if (id != null) {
        known[size] = id;
        blocks[size] = block;
        values[size++] = value;
      }
    }
    double groups = prefixes.length() / 2.0;
    for (int i = 0; i < size; i++) {
      values[i] /= Math.sqrt(squares[blocks[i]] * groups);
    }
    return new Weighted(Arrays.copyOf(known, size), Arrays.copyOf(values, size));
  }

  /** A text's known features. */
  static final class Weighted {
    private final int[] ids;
    private final double[] values;

    private Weighted(int[] ids, double[] values) {
      this.ids = ids;
      this.values = values;
    }

    int size() {
      return ids.length;
    }

    int id(int i) {
      return ids[i];
    }

    double value(int i) {
      return values[i];
    }

    double cosine(Weighted other) {
      Map<Integer, Double> mine = new HashMap<>();
      for (int i = 0; i < ids.length; i++) {
        mine.put(ids[i], values[i]);
      }
      double product = 0;
      for (int i = 0; i < other.ids.length; i++) {
        product += mine.getOrDefault(other.ids[i], 0.0) * other.values[i];
      }
      double lengths = length() * other.length();
      return lengths > 0 ? product / lengths : 0;
    }

    private double length() {
      return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }
  }
}
