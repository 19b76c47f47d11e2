package org.stance.scoring;

import java.util.Arrays;
import org.stance.features.FeatureGroup;
import org.stance.text.Tokens;

/**
 * Counts the different runs of characters that one group finds in a word, in the order in which
 * they first occur. They are told apart by hash and characters in a table with open addressing. Its
 * entries are numbers that only grow, so that those of earlier texts need no clearing. Not
 * thread-safe.
 */
final class FeatureCounts {
  /** Six times as many as the runs of the longest word of which any are read. */
  private static final int SLOTS = 1 << 10;

  private static final int MASK = SLOTS - 1;

  /** Where entries start anew, long before they overflow. */
  private static final int HIGHEST = 1 << 30;

  private final int[] slots = new int[SLOTS];
  private int base = 1;

  private final long[] hashes = new long[SLOTS / 2];
  private final int[] counts = new int[SLOTS / 2];
  private final int[] first = new int[SLOTS / 2];
  private final int[] last = new int[SLOTS / 2];
  private int size;

  private FeatureGroup group = FeatureGroup.WORDS;
  private Tokens tokens = new Tokens();

  /** Forgets all and counts features of a group of a text. */
  void start(FeatureGroup next, Tokens text) {
    group = next;
    tokens = text;
    base += size;
    if (base > HIGHEST) {
      Arrays.fill(slots, 0);
      base = 1;
    }
    size = 0;
  }

  /**
   * Counts a run of characters.
   *
   * @param hash its hash
   * @param start where it starts in the tokens' characters
   * @param end where it ends
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

  /** How many different features there are. */
  int size() {
    return size;
  }

  /** How often each occurs; good until the next text. */
  int[] counts() {
    return counts;
  }

  /** The hash of each; good until the next text. */
  long[] hashes() {
    return hashes;
  }

  /** Where a run starts. */
  int first(int feature) {
    return first[feature];
  }

  /** Where a run ends. */
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
