package org.stance.scoring;

import java.util.Arrays;

/**
 * Counts the distinct pairs that one group finds in a text, in order of first occurrence, in a hash
 * table with linear probing. The key of a pair is the places of its words in {@link SeenWords}.
 * Entries are numbers that only grow, so that those of earlier texts are stale without being
 * cleared. Not thread-safe.
 */
final class PairCounts {
  private static final int MIN_SLOTS = 1 << 9;

  /** Entries restart at 1 beyond this, long before they overflow. */
  private static final int MAX_BASE = 1 << 30;

  private int[] slots = new int[MIN_SLOTS];
  private int mask = MIN_SLOTS - 1;
  private int base = 1;
  private long[] keys = new long[MIN_SLOTS / 2];
  private long[] parts = new long[MIN_SLOTS / 2];
  private int[] counts = new int[MIN_SLOTS / 2];
  private int size;

  /** Removes all counts. */
  void clear() {
    mask = MIN_SLOTS - 1;
    forget();
    size = 0;
  }

  private void forget() {
    base += size;
    if (base > MAX_BASE) {
      Arrays.fill(slots, 0);
      base = 1;
    }
  }

  /**
   * Counts a pair.
   *
   * @param key the places of its words
   * @param inTable its key in {@link PairTable}
   */
  void count(long key, long inTable) {
    int slot = LongIntTable.slot(key) & mask;
    for (int i = slots[slot] - base; i >= 0; i = slots[slot] - base) {
      if (keys[i] == key) {
        counts[i]++;
        return;
      }
      slot = (slot + 1) & mask;
    }
    keys[size] = key;
    parts[size] = inTable;
    counts[size] = 1;
    slots[slot] = base + size++;
    if (2 * size > mask) {
      grow();
    }
  }

  /** Doubles the slots and enters all pairs again. */
  private void grow() {
    forget();
    mask = 2 * mask + 1;
    if (slots.length <= mask) {
      slots = new int[mask + 1];
    }
    int room = slots.length / 2;
    if (keys.length < room) {
      keys = Arrays.copyOf(keys, room);
      parts = Arrays.copyOf(parts, room);
      counts = Arrays.copyOf(counts, room);
    }
    for (int i = 0; i < size; i++) {
      int slot = LongIntTable.slot(keys[i]) & mask;
      while (slots[slot] >= base) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = base + i;
    }
  }

  /** The number of distinct pairs. */
  int size() {
    return size;
  }

  /** The count of each, valid until the next text. */
  int[] counts() {
    return counts;
  }

  /** The key of each in {@link PairTable}, valid until the next text. */
  long[] inTable() {
    return parts;
  }
}
