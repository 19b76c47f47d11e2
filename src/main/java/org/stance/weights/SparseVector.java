package org.stance.weights;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.stance.features.FeatureGroup;

/**
 * A text's known features with their {@link TfIdf}, in arrays that are used again for the next
 * text. Not thread-safe.
 */
public final class SparseVector {
  private int[] ids;
  private double[] values;
  private final int[] ends;
  private final double[] lengths;
  private int size;
  private int groups;

  /** Without any. */
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

  /** The same features, to keep when the next text is read. */
  public SparseVector copy() {
    return new SparseVector(this);
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
    groups = 0;
  }

  /** Makes room for the features of the next group, so many at most. */
  public void reserve(int most) {
    if (size + most > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(size + most, 2 * size));
      values = Arrays.copyOf(values, ids.length);
    }
  }

  /** Adds a feature of the group if it is known: if its number is not negative. */
  public void add(int id, double value) {
    ids[size] = id;
    values[size] = value;
    size += 1 + (id >> Integer.SIZE - 1);
  }

  /** Ends a group: all its values are to be divided by its length. */
  public void end(double length) {
    ends[groups] = size;
    lengths[groups++] = length;
  }

  public int size() {
    return size;
  }

  /** The numbers of the features; good until the next text. */
  public int[] ids() {
    return ids;
  }

  /** The values of the features before they are divided; good until the next text. */
  public double[] values() {
    return values;
  }

  public int id(int i) {
    return ids[i];
  }

  /** The value of a feature, from 0 on. */
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

  /** Where the features of a group start. */
  public int start(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  /** Where they end. */
  public int end(int group) {
    return ends[group];
  }

  /** What the values of a group are to be divided by; of no use where it has none. */
  public double length(int group) {
    return lengths[group];
  }

  /** 0 where one has no feature. */
  public double cosine(SparseVector other) {
    Map<Integer, Double> mine = new HashMap<>();
    for (int i = 0; i < size; i++) {
      mine.put(ids[i], value(i));
    }
    double product = 0;
    for (int i = 0; i < other.size; i++) {
      product += mine.getOrDefault(other.ids[i], 0.0) * other.value(i);
    }
    double both = length() * other.length();
    return both > 0 ? product / both : 0;
  }

  private double length() {
    return Math.sqrt(IntStream.range(0, size).mapToDouble(i -> value(i) * value(i)).sum());
  }
}
