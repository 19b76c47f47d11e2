package org.stance.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text's known features with their {@link Weighting}, in arrays that are used again for the next
 * text. Not thread-safe.
 */
final class Weighted {
  private int[] ids = new int[256];
  private double[] values = new double[256];
  private int size;
  private int start;

  /** Forgets all. */
  void clear() {
    size = 0;
  }

  /** Makes room for the features of a group, so many at most. */
  void start(int most) {
    start = size;
    if (size + most > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(size + most, 2 * size));
      values = Arrays.copyOf(values, ids.length);
    }
  }

  /** Adds a feature of the group started last if it is known: if its number is not negative. */
  void add(int id, double value) {
    ids[size] = id;
    values[size] = value;
    size += 1 + (id >> Integer.SIZE - 1);
  }

  /** Divides the values of the group started last by its length. */
  void divide(double length) {
    for (int i = start; i < size; i++) {
      values[i] /= length;
    }
  }

  int size() {
    return size;
  }

  /** The numbers of the features; good until the next text. */
  int[] ids() {
    return ids;
  }

  /** The values of the features; good until the next text. */
  double[] values() {
    return values;
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
