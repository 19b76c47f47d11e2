package org.stance.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureVector;

/**
 * How much each feature of a text counts: the logarithm of its count, times the logarithm of how
 * rare it is (inverse document frequency, smoothed), each feature group scaled to the same length.
 *
 * <p>Features that the model doesn't know have no weight, but count in the length: a text of which
 * little is known gets small numbers, so that the model is less sure of it. Immutable.
 */
final class Weighting {
  private final Map<String, Integer> ids = new HashMap<>();
  private final double[] rarity;
  private final double unknownRarity;
  private final String prefixes;

  /**
   * Learns how rare features are.
   *
   * @param frequencies in how many of the texts each feature occurs, 1 or more; ids follow this
   *     map's order
   * @param texts the number of texts
   * @param groups the groups that the features come from
   */
  Weighting(Map<String, Integer> frequencies, int texts, Set<FeatureGroup> groups) {
    this.rarity = new double[frequencies.size()];
    this.unknownRarity = rarity(texts, 1);
    this.prefixes = String.join("", groups.stream().map(FeatureGroup::prefix).toList());
    frequencies.forEach(
        (name, frequency) -> {
          rarity[ids.size()] = rarity(texts, frequency);
          ids.put(name, ids.size());
        });
  }

  private static double rarity(int texts, int frequency) {
    return Math.log((1.0 + texts) / (1.0 + frequency)) + 1;
  }

  boolean knows(String feature) {
    return ids.containsKey(feature);
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
  }
}
