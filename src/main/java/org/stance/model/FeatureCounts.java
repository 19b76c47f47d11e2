package org.stance.model;

import java.util.Arrays;
import org.stance.document.Tokens;
import org.stance.features.FeatureGroup;

/**
 * Counts the different features that one group finds in a text, in the order in which they first
 * occur. They are told apart by hash and characters in a table with open addressing. Its entries
 * are numbers that only grow, so that those of earlier texts need no clearing. Not thread-safe.
 */
final class FeatureCounts {
  private static final int FEWEST_SLOTS = 1 << 10;

  /** Where entries start anew, long before they overflow. */
  private static final int HIGHEST = 1 << 30;

  private int[] slots = new int[FEWEST_SLOTS];
  private int mask = FEWEST_SLOTS - 1;
  private int base = 1;

  private long[] hashes = new long[FEWEST_SLOTS / 2];
  private int[] counts = new int[FEWEST_SLOTS / 2];
  private int[] first = new int[FEWEST_SLOTS / 2];
  private int[] last = new int[FEWEST_SLOTS / 2];
  private int size;

  private FeatureGroup group = FeatureGroup.WORDS;
  private Tokens tokens = new Tokens();

  /** Forgets all and counts features of a group of a text. */
  void start(FeatureGroup next, Tokens text) {
    group = next;
    tokens = text;
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

  /**
   * Counts a run of characters.
   *
   * @param hash its hash
   * @param start where it starts in the tokens' characters
   * @param end where it ends
   */
  void run(long hash, int start, int end) {
    int slot = FeatureTable.slot(hash) & mask;
    for (int i = slots[slot] - base; i >= 0; i = slots[slot] - base) {
      if (hashes[i] == hash && same(first[i], last[i], start, end)) {
        counts[i]++;
        return;
      }
      slot = (slot + 1) & mask;
    }
    add(slot, hash, start, end);
  }

  /**
   * Counts two tokens.
   *
   * @param hash their hash
   * @param one the index of the first
   * @param other the index of the second
   */
  void pair(long hash, int one, int other) {
    int slot = FeatureTable.slot(hash) & mask;
    for (int i = slots[slot] - base; i >= 0; i = slots[slot] - base) {
      if (hashes[i] == hash && sameToken(first[i], one) && sameToken(last[i], other)) {
        counts[i]++;
        return;
      }
      slot = (slot + 1) & mask;
    }
    add(slot, hash, one, other);
  }

  private boolean sameToken(int a, int b) {
    return same(tokens.start(a), tokens.end(a), tokens.start(b), tokens.end(b));
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

  private void add(int slot, long hash, int one, int other) {
    hashes[size] = hash;
    counts[size] = 1;
    first[size] = one;
    last[size] = other;
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
    if (hashes.length < room) {
      hashes = Arrays.copyOf(hashes, room);
      counts = Arrays.copyOf(counts, room);
      first = Arrays.copyOf(first, room);
      last = Arrays.copyOf(last, room);
    }
    for (int i = 0; i < size; i++) {
      int slot = FeatureTable.slot(hashes[i]) & mask;
      while (slots[slot] >= base) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = base + i;
    }
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

  /** Where a run starts, or a pair's first token. */
  int first(int feature) {
    return first[feature];
  }

  /** Where a run ends, or a pair's second token. */
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
