package org.stance.weights;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.stance.features.FeatureGroup;

/**
 * The known features of a text and their {@link TfIdf} values, in arrays that are reused for the
 * next text. Values are divided by their group's length only when they are read. Not thread-safe.
 */
public final class SparseVector {
  private int[] ids;
  private double[] values;
  private final int[] ends;
  private final double[] lengths;
  private int size;
  private int groups;

  /** An empty vector. */
  public SparseVector() {
    this.ids = new int[256];
    this.values = new double[256];
    this.ends = new int[FeatureGroup.values().length];
    this.lengths = new double[ends.length];
  }

  private SparseVector(SparseVector other) {
    this.ids = other.ids.clone();
    this.values = other.values.clone();
    this.ends = other.ends.clone();
    this.lengths = other.lengths.clone();
    this.size = other.size;
    this.groups = other.groups;
  }

  /** A copy that stays valid when the next text is read. */
  public SparseVector copy() {
    return new SparseVector(this);
  }

  /** Removes all features. */
  public void clear() {
    size = 0;
    groups = 0;
  }

  /** Ensures capacity for at most {@code max} more features. */
  public void reserve(int max) {
    if (size + max > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(size + max, 2 * size));
      values = Arrays.copyOf(values, ids.length);
    }
  }

  /** Adds a feature of the current group, unless its number is negative: then it is unknown. */
  public void add(int id, double value) {
    ids[size] = id;
    values[size] = value;
    size += 1 + (id >> Integer.SIZE - 1);
  }

  /** Ends the current group, whose values are to be divided by its length. */
  public void end(double length) {
    ends[groups] = size;
    lengths[groups++] = length;
  }

  public int size() {
    return size;
  }

  /** The numbers of the features, valid until the next text. */
  public int[] ids() {
    return ids;
  }

  /** The values of the features before division, valid until the next text. */
  public double[] values() {
    return values;
  }

  public int id(int i) {
    return ids[i];
  }

  /** The value of the feature at a place from 0. */
  public double value(int i) {
    int group = 0;
    while (ends[group] <= i) {
      group++;
    }
    return values[i] / lengths[group];
  }

  /** How many groups there are. */
  public int groups() {
    return groups;
  }

  /** The place of a group's first feature. */
  public int start(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  /** The place after a group's last feature. */
  public int end(int group) {
    return ends[group];
  }

  /** The divisor of a group's values; meaningless for a group without any. */
  public double length(int group) {
    return lengths[group];
  }

  /** The cosine of both vectors, 0 where one has no feature. */
  public double cosine(SparseVector other) {
    Map<Integer, Double> own = new HashMap<>();
    for (int i = 0; i < size; i++) {
      own.put(ids[i], value(i));
    }
    double product = 0;
    for (int i = 0; i < other.size; i++) {
      product += own.getOrDefault(other.ids[i], 0.0) * other.value(i);
    }
    double both = length() * other.length();
    return both > 0 ? product / both : 0;
  }

  private double length() {
    return Math.sqrt(IntStream.range(0, size).mapToDouble(i -> value(i) * value(i)).sum());
  }
}
