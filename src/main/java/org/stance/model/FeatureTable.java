package org.stance.model;

import java.util.List;
import org.stance.document.Tokens;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureHash;

/**
 * Finds a feature's number by its {@link FeatureHash}, in a table with open addressing. All names
 * stand in one array, and whatever is looked up is compared with it, so that no unknown feature is
 * taken for a known one, whatever the hashes. Immutable.
 */
final class FeatureTable {
  /** No feature. */
  static final int NONE = -1;

  /** A group's prefix: its letter and a colon. */
  private static final int PREFIX = 2;

  private final char[] names;
  private final int[] starts;
  private final long[] hashes;
  private final int[] slots;
  private final int mask;

  /**
   * A table of different names.
   *
   * @param features the names, each under its group's prefix; their places are their numbers
   */
  FeatureTable(List<String> features) {
    this.names = new char[features.stream().mapToInt(String::length).sum()];
    this.starts = new int[features.size() + 1];
    this.hashes = new long[features.size()];
    this.slots = new int[Math.max(2, Integer.highestOneBit(features.size()) * 4)];
    this.mask = slots.length - 1;
    for (int id = 0; id < hashes.length; id++) {
      String name = features.get(id);
      name.getChars(0, name.length(), names, starts[id]);
      starts[id + 1] = starts[id] + name.length();
      hashes[id] = FeatureHash.of(name);
      int slot = slot(hashes[id]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = id + 1;
    }
  }

  /** Spreads a hash, whose last bits come from its last characters alone, over an int. */
  static int slot(long hash) {
    return (int) ((hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L >>> 36);
  }

  int size() {
    return hashes.length;
  }

  String name(int id) {
    return new String(names, starts[id], starts[id + 1] - starts[id]);
  }

  /** The number of a name, {@link #NONE} for an unknown one. */
  int find(String name) {
    long hash = FeatureHash.of(name);
    int slot = slot(hash) & mask;
    for (int id = slots[slot] - 1; id >= 0; id = slots[slot] - 1) {
      if (hashes[id] == hash && name(id).equals(name)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  /** The number of a counted feature, {@link #NONE} for an unknown one. */
  int find(FeatureCounts counts, int feature) {
    long hash = counts.hash(feature);
    int slot = slot(hash) & mask;
    for (int id = slots[slot] - 1; id >= 0; id = slots[slot] - 1) {
      if (hashes[id] == hash && is(id, counts, feature)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  private boolean is(int id, FeatureCounts counts, int feature) {
    FeatureGroup group = counts.group();
    Tokens tokens = counts.tokens();
    int at = starts[id] + PREFIX;
    int end = starts[id + 1];
    int first = counts.first(feature);
    int last = counts.last(feature);
    if (names[starts[id]] != group.letter()) {
      return false;
    }
    if (!group.paired()) {
      return same(at, end, tokens.characters(), first, last);
    }
    int middle = at + tokens.end(first) - tokens.start(first);
    return middle < end
        && names[middle] == group.joiner()
        && same(at, middle, tokens.characters(), tokens.start(first), tokens.end(first))
        && same(middle + 1, end, tokens.characters(), tokens.start(last), tokens.end(last));
  }

  private boolean same(int from, int to, char[] characters, int start, int end) {
    if (to - from != end - start) {
      return false;
    }
    for (int i = from, j = start; i < to; i++, j++) {
      if (names[i] != characters[j]) {
        return false;
      }
    }
    return true;
  }
}
