package org.stance.scoring;

import java.util.Arrays;

/**
 * Counts the different pairs that one group finds in a text, in the order in which they first
 * occur. They are told apart by the places of their words in {@link SeenWords}, in a table with
 * open addressing. Its entries are numbers that only grow, so that those of earlier texts need no
 * clearing. Not thread-safe.
 */
final class PairCounts {
  private static final int MIN_SLOTS = 1 << 9;

  /** Where entries start anew, long before they overflow. */
  private static final int HIGHEST = 1 << 30;

  private int[] slots = new int[MIN_SLOTS];
  private int mask = MIN_SLOTS - 1;
  private int base = 1;
  private long[] keys = new long[MIN_SLOTS / 2];
  private long[] parts = new long[MIN_SLOTS / 2];
  private int[] counts = new int[MIN_SLOTS / 2];
  private int size;

  /** Forgets all. */
  void clear() {
    mask = MIN_SLOTS - 1;
    forget();
    size = 0;
  }

  private void forget() {
    base += size;
    if (base > HIGHEST) {
      Arrays.fill(slots, 0);
      base = 1;
    }
  }

  /**
   * Counts a pair.
   *
   * @param key its words' places
   * @param inTable its words' numbers in {@link PairTable}
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

  /** Twice the slots; what they held is entered anew. */
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

  /** How many different pairs there are. */
  int size() {
    return size;
  }

  /** How often each occurs; good until the next text. */
  int[] counts() {
    return counts;
  }

  /** What {@link PairTable} knows each by; good until the next text. */
  long[] inTable() {
    return parts;
  }
}
