package org.stance.scoring;

import java.util.Arrays;
import org.stance.features.FeatureGroup;
import org.stance.text.Tokens;

/**
 * Counts the distinct runs of characters that one group finds in a word, in order of first
 * occurrence, in a hash table with linear probing that compares characters. Entries are numbers
 * that only grow, so that those of earlier words are stale without being cleared. Not thread-safe.
 */
final class FeatureCounts {
  /** Six times the number of runs of the longest word that is read. */
  private static final int SLOTS = 1 << 10;

  private static final int MASK = SLOTS - 1;

  /** Entries restart at 1 beyond this, long before they overflow. */
  private static final int MAX_BASE = 1 << 30;

  private final int[] slots = new int[SLOTS];
  private int base = 1;

  private final long[] hashes = new long[SLOTS / 2];
  private final int[] counts = new int[SLOTS / 2];
  private final int[] first = new int[SLOTS / 2];
  private final int[] last = new int[SLOTS / 2];
  private int size;

  private FeatureGroup group = FeatureGroup.WORDS;
  private Tokens tokens = new Tokens();

  /** Removes all counts, and starts to count a group's features in a text. */
  void start(FeatureGroup next, Tokens text) {
    group = next;
    tokens = text;
    base += size;
    if (base > MAX_BASE) {
      Arrays.fill(slots, 0);
      base = 1;
    }
    size = 0;
  }

  /**
   * Counts a run of characters.
   *
   * @param hash its hash
   * @param start the place of its first character in the tokens' characters
   * @param end the place after its last
   */
  void run(long hash, int start, int end) {
    int slot = LongIntTable.slot(hash) & MASK;
    for (int i = slots[slot] - base; i >= 0; i = slots[slot] - base) {
      if (hashes[i] == hash && same(first[i], last[i], start, end)) {
        counts[i]++;
        return;
      }
      slot = (slot + 1) & MASK;
    }
    add(slot, hash, start, end);
  }

  private boolean same(int startA, int endA, int startB, int endB) {
    if (endA - startA != endB - startB) {
      return false;
    }
    char[] characters = tokens.characters();
    for (int i = startA, j = startB; i < endA; i++, j++) {
      if (characters[i] != characters[j]) {
        return false;
      }
    }
    return true;
  }

  private void add(int slot, long hash, int start, int end) {
    hashes[size] = hash;
    counts[size] = 1;
    first[size] = start;
    last[size] = end;
    slots[slot] = base + size++;
  }

  /** The number of distinct runs. */
  int size() {
    return size;
  }

  /** The count of each, valid until the next word. */
  int[] counts() {
    return counts;
  }

  /** The hash of each, valid until the next word. */
  long[] hashes() {
    return hashes;
  }

  /** The place of a run's first character. */
  int first(int feature) {
    return first[feature];
  }

  /** The place after a run's last character. */
  int last(int feature) {
    return last[feature];
  }

  FeatureGroup group() {
    return group;
  }

  Tokens tokens() {
    return tokens;
  }
}
