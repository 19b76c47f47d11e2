package org.stance.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.stance.features.FeatureGroup;

/**
 * A text's known features with their {@link Weighting}, in arrays that are used again for the next
 * text. Not thread-safe.
 */
final class Weighted {
  private int[] ids = new int[256];
  private byte[] groups = new byte[256];
  private double[] values = new double[256];
  private final double[] lengths = new double[FeatureGroup.values().length];
  private int size;

  /** Forgets all. */
  void clear() {
    size = 0;
    Arrays.fill(lengths, 0);
  }

  /**
   * Adds a known feature; its value is still to be scaled.
   *
   * @param id its number
   * @param group the number of its group
   * @param value its value
   */
  void add(int id, int group, double value) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      groups = Arrays.copyOf(groups, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    ids[size] = id;
    groups[size] = (byte) group;
    values[size++] = value;
  }

  /** Counts a square, of a known or an unknown feature, in its group's length. */
  void square(int group, double square) {
    lengths[group] += square;
  }

  /** Scales each group to one length: 1 for all, where each of so many has as much. */
  void scale(double share) {
    for (int group = 0; group < lengths.length; group++) {
      lengths[group] = Math.sqrt(lengths[group] * share);
    }
    for (int i = 0; i < size; i++) {
      values[i] /= lengths[groups[i]];
    }
  }

  int size() {
    return size;
  }

  int id(int i) {
    return ids[i];
  }

  double value(int i) {
    return values[i];
  }

  /** 0 where one has no feature. */
  double cosine(Weighted other) {
    Map<Integer, Double> mine = new HashMap<>();
    for (int i = 0; i < size; i++) {
      mine.put(ids[i], values[i]);
    }
    double product = 0;
    for (int i = 0; i < other.size; i++) {
      product += mine.getOrDefault(other.ids[i], 0.0) * other.values[i];
    }
    double both = length() * other.length();
    return both > 0 ? product / both : 0;
  }

  private double length() {
    return Math.sqrt(Arrays.stream(values, 0, size).map(value -> value * value).sum());
  }
}
