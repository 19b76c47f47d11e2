package org.stance.scoring;

/**
 * A hash table from 40-bit keys to 24-bit values, with linear probing. Key and value share one
 * {@code long}, so that a lookup touches one place in memory. Immutable once filled.
 */
final class LongIntTable {
  /** No value. */
  static final int NONE = -1;

  private static final int VALUE_BITS = 24;
  private static final int VALUE = (1 << VALUE_BITS) - 1;
  private static final long MAX_KEY = (1L << Long.SIZE - VALUE_BITS) - 1;

  /** 0 where nothing stands. */
  private final long[] entries;

  private final int mask;

  /**
   * Makes an empty table.
   *
   * @param size how many keys it will hold
   */
  LongIntTable(int size) {
    this.entries = new long[Math.max(2, Integer.highestOneBit(size) * 4)];
    this.mask = entries.length - 1;
  }

  /**
   * Adds a key; of two equal ones the first counts.
   *
   * @param key 1 or more
   * @param value 0 or more
   * @throws IllegalArgumentException if either is out of range
   */
  void put(long key, int value) {
    if (key < 1 || key > MAX_KEY || value < 0 || value > VALUE) {
      throw new IllegalArgumentException("key " + key + ", value " + value);
    }
    int slot = slot(key) & mask;
    while (entries[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    entries[slot] = key << VALUE_BITS | value;
  }

  /** The value of a key, {@link #NONE} if it has none. */
  int get(long key) {
    int slot = slot(key) & mask;
    long entry = entries[slot];
    while (entry != 0 && entry >>> VALUE_BITS != key) {
      slot = (slot + 1) & mask;
      entry = entries[slot];
    }
    return entry == 0 ? NONE : (int) entry & VALUE;
  }

  /**
   * Where to start looking for a 64-bit hash or key in a table: 28 well-mixed bits (the first half
   * of Stafford's variant 13 of the finalizer of MurmurHash3). Every table of this package uses it.
   */
  static int slot(long key) {
    return (int) ((key ^ key >>> 29) * 0xBF58476D1CE4E5B9L >>> 36);
  }
}
