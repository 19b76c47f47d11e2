package org.stance.scoring;

import java.util.Arrays;
import org.stance.features.FeatureGroup;

/**
 * Numbers for runs of characters that a model doesn't know, in a hash table with linear probing
 * that compares characters. Not thread-safe.
 */
final class UnknownRuns {
  private static final int MIN_SLOTS = 1 << 10;

  /** A run's number, counted from 1. */
  private int[] slots = new int[MIN_SLOTS];

  private int mask = MIN_SLOTS - 1;
  private long[] hashes = new long[MIN_SLOTS / 2];
  private int[] starts = new int[MIN_SLOTS / 2];
  private int[] lengths = new int[MIN_SLOTS / 2];
  private FeatureGroup[] groups = new FeatureGroup[MIN_SLOTS / 2];
  private int size;

  /** Removes all runs. */
  void clear() {
    slots = new int[MIN_SLOTS];
    mask = MIN_SLOTS - 1;
    hashes = new long[MIN_SLOTS / 2];
    starts = new int[MIN_SLOTS / 2];
    lengths = new int[MIN_SLOTS / 2];
    groups = new FeatureGroup[MIN_SLOTS / 2];
    size = 0;
  }

  int size() {
    return size;
  }

  /**
   * The number of a run; a new one gets the next number.
   *
   * @param counts contains the run
   * @param feature its place there
   * @param shift the distance from its characters there to those in {@code characters}
   * @param characters contains the characters of all runs until {@link #clear}
   * @return 0 or more
   */
  int number(FeatureCounts counts, int feature, int shift, int[] characters) {
    long hash = counts.hashes()[feature];
    int start = counts.first(feature) + shift;
    int length = counts.last(feature) + shift - start;
    int slot = LongIntTable.slot(hash) & mask;
    for (int run = slots[slot] - 1; run >= 0; run = slots[slot] - 1) {
      if (hashes[run] == hash
          && lengths[run] == length
          && groups[run] == counts.group()
          && same(starts[run], start, length, characters)) {
        return run;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = size + 1;
    hashes[size] = hash;
    starts[size] = start;
    lengths[size] = length;
    groups[size++] = counts.group();
    if (2 * size > mask) {
      grow();
    }
    return size - 1;
  }

  private static boolean same(int a, int b, int length, int[] characters) {
    return Arrays.equals(characters, a, a + length, characters, b, b + length);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    mask = slots.length - 1;
    hashes = Arrays.copyOf(hashes, slots.length / 2);
    starts = Arrays.copyOf(starts, slots.length / 2);
    lengths = Arrays.copyOf(lengths, slots.length / 2);
    groups = Arrays.copyOf(groups, slots.length / 2);
    for (int run = 0; run < size; run++) {
      int slot = LongIntTable.slot(hashes[run]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = run + 1;
    }
  }
}
