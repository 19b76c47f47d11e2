package org.stance.model;

import java.util.Arrays;

/**
 * Numbers for pairs of words that a model doesn't know, for one group of one text, in a table with
 * open addressing. Its entries are numbers that only grow, so that those of earlier texts need no
 * clearing. Not thread-safe.
 */
final class UnknownPairs {
  private static final int FEWEST_SLOTS = 1 << 8;

  /** Where entries start anew, long before they overflow. */
  private static final int HIGHEST = 1 << 30;

  private int[] slots = new int[FEWEST_SLOTS];
  private int mask = FEWEST_SLOTS - 1;
  private int base = 1;
  private long[] keys = new long[FEWEST_SLOTS / 2];
  private int size;

  /** Forgets all. */
  void clear() {
    mask = FEWEST_SLOTS - 1;
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

  /** The number of a pair of words, by their own, 0 or more; a new one gets the next. */
  int number(int first, int last) {
    long key = (long) first << Integer.SIZE | last;
    int slot = PairTable.slot(key) & mask;
    for (int i = slots[slot] - base; i >= 0; i = slots[slot] - base) {
      if (keys[i] == key) {
        return i;
      }
      slot = (slot + 1) & mask;
    }
    keys[size] = key;
    slots[slot] = base + size++;
    if (2 * size > mask) {
      grow();
    }
    return size - 1;
  }

  /** Twice the slots; what they held is entered anew. */
  private void grow() {
    forget();
    mask = 2 * mask + 1;
    if (slots.length <= mask) {
      slots = new int[mask + 1];
      keys = Arrays.copyOf(keys, slots.length / 2);
    }
    for (int i = 0; i < size; i++) {
      int slot = PairTable.slot(keys[i]) & mask;
      while (slots[slot] >= base) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = base + i;
    }
  }
}
