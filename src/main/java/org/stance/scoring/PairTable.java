package org.stance.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stance.features.FeatureGroup;

/**
 * Finds the number of a feature of two words by the words' own numbers, in a table with open
 * addressing. A word that stands in no such feature has none, so that most pairs of a text are told
 * to be unknown at once, and no characters need be compared. Immutable.
 */
final class PairTable {
  /** An entry holds a feature's number and, above it, those of both words; 0 in a free slot. */
  private static final int ID = 24;

  private static final int WORD = 20;

  private final long[] entries;
  private final int mask;

  /**
   * The features of a group.
   *
   * @param features all features that the model knows
   * @param group a paired group
   * @param words the numbers of words; gets those that it lacks
   * @throws IllegalArgumentException if they are too many
   */
  PairTable(FeatureTable features, FeatureGroup group, Map<String, Integer> words) {
    List<Long> pairs = new ArrayList<>();
    for (int id = 0; id < features.size(); id++) {
      String name = features.name(id);
      int joiner = name.indexOf(group.joiner());
      if (name.startsWith(group.prefix()) && joiner > 0) {
        int first = number(name.substring(group.prefix().length(), joiner), words);
        int last = number(name.substring(joiner + 1), words);
        pairs.add(key(first, last) << ID | id);
      }
    }
    if (words.size() >= 1 << WORD) {
      throw new IllegalArgumentException(words.size() + " words in pairs");
    }
    this.entries = new long[Math.max(2, Integer.highestOneBit(pairs.size()) * 4)];
    this.mask = entries.length - 1;
    for (long entry : pairs) {
      int slot = slot(entry >>> ID) & mask;
      while (entries[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      entries[slot] = entry;
    }
  }

  private static int number(String word, Map<String, Integer> words) {
    Integer number = words.putIfAbsent(word, words.size() + 1);
    return number == null ? words.size() : number;
  }

  /** Two words in one. */
  static long key(int first, int last) {
    return (long) first << WORD | last;
  }

  /** Spreads a key over an int. */
  static int slot(long key) {
    return (int) ((key ^ key >>> 29) * 0xBF58476D1CE4E5B9L >>> 36);
  }

  /**
   * Finds the numbers of counted pairs.
   *
   * @param counts the pairs
   * @param ids gets a number for each, {@link FeatureTable#NONE} for an unknown one
   */
  void find(PairCounts counts, int[] ids) {
    int size = counts.size();
    long[] keys = counts.inTable();
    for (int i = 0; i < size; i++) {
      int slot = slot(keys[i]) & mask;
      long entry = entries[slot];
      while (entry >>> ID != keys[i] && entry != 0) {
        slot = (slot + 1) & mask;
        entry = entries[slot];
      }
      ids[i] = entry == 0 ? FeatureTable.NONE : (int) entry & (1 << ID) - 1;
    }
  }
}
