package org.stance.scoring;

import java.util.List;
import org.stance.features.FeatureHash;

/**
 * Finds a feature's number by its {@link FeatureHash}, in a hash table with linear probing. All
 * names are kept in one array and compared character by character, so that no unknown feature is
 * taken for a known one, whatever the hashes. Immutable.
 */
public final class FeatureTable {
  /** The number of an unknown feature. */
  public static final int NONE = LongIntTable.NONE;

  /** A group's prefix: its letter and a colon. */
  private static final int PREFIX = 2;

  /** A slot holds a feature's number and, above it, a part of its hash. */
  private static final int TAG = 24;

  private static final int NUMBER = (1 << TAG) - 1;

  /**
   * Longest probe sequence accepted. Trained models never come near it; a longer one means that the
   * names were crafted to collide.
   */
  private static final int MAX_PROBES = 1 << 12;

  private final char[] names;
  private final int[] starts;
  private final int[] slots;
  private final int mask;

  /**
   * Enters names.
   *
   * @param features the names, each under its group's prefix; their places are their numbers. Most
   *     frequent first is fastest: what most lookups need then lies close together.
   * @throws IllegalArgumentException if there are too many, or too many collide
   */
  public FeatureTable(List<String> features) {
    if (features.size() >= NUMBER) {
      throw new IllegalArgumentException(features.size() + " features");
    }
    this.names = new char[features.stream().mapToInt(String::length).sum()];
    this.starts = new int[features.size() + 1];
    this.slots = new int[Math.max(2, Integer.highestOneBit(features.size()) * 4)];
    this.mask = slots.length - 1;
    for (int id = 0; id < features.size(); id++) {
      String name = features.get(id);
      name.getChars(0, name.length(), names, starts[id]);
      starts[id + 1] = starts[id] + name.length();
      long hash = FeatureHash.of(name);
      int slot = LongIntTable.slot(hash) & mask;
      for (int probes = 0; slots[slot] != 0; probes++) {
        if (probes > MAX_PROBES) {
          throw new IllegalArgumentException("features that hash alike, such as " + name);
        }
        slot = (slot + 1) & mask;
      }
      slots[slot] = tag(hash) | id + 1;
    }
  }

  private static int tag(long hash) {
    return (int) (hash >>> 32) & ~NUMBER;
  }

  int size() {
    return starts.length - 1;
  }

  String name(int id) {
    return new String(names, starts[id], starts[id + 1] - starts[id]);
  }

  /** The number of a name, {@link #NONE} for an unknown one. */
  public int find(String name) {
    int slot = LongIntTable.slot(FeatureHash.of(name)) & mask;
    for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
      int id = (entry & NUMBER) - 1;
      if (name(id).equals(name)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  /**
   * Finds the numbers of counted features.
   *
   * @param counts the features
   * @param ids gets a number per feature, {@link #NONE} for an unknown one
   */
  public void find(FeatureCounts counts, int[] ids) {
    int size = counts.size();
    long[] hashes = counts.hashes();
    // First all slots, then all comparisons: the cache misses overlap.
    for (int i = 0; i < size; i++) {
      ids[i] = slots[LongIntTable.slot(hashes[i]) & mask];
    }
    for (int i = 0; i < size; i++) {
      int entry = ids[i];
      int slot = LongIntTable.slot(hashes[i]);
      int tag = tag(hashes[i]);
      while (entry != 0 && ((entry & ~NUMBER) != tag || !is((entry & NUMBER) - 1, counts, i))) {
        entry = slots[++slot & mask];
      }
      ids[i] = (entry & NUMBER) - 1;
    }
  }

  private boolean is(int id, FeatureCounts counts, int feature) {
    int at = starts[id] + PREFIX;
    int length = counts.last(feature) - counts.first(feature);
    return names[starts[id]] == counts.group().letter()
        && at + length == starts[id + 1]
        && same(at, counts.tokens().characters(), counts.first(feature), length);
  }

  private boolean same(int at, char[] characters, int start, int length) {
    for (int i = 0; i < length; i++) {
      if (names[at + i] != characters[start + i]) {
        return false;
      }
    }
    return true;
  }
}
