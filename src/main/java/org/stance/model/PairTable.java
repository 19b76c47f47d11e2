package org.stance.model;

import java.util.HashMap;
import java.util.Map;
import org.stance.features.FeatureGroup;

/**
 * Finds the number of a feature of two words by the words' own numbers, in a table with open
 * addressing. A word that stands in no such feature has none, so that most pairs of a text are told
 * to be unknown at once, and no characters need be compared. Immutable.
 */
final class PairTable {
  /** The numbers of both words, 0 in a free slot: words are numbered from 1. */
  private final long[] keys;

  private final int[] ids;
  private final int mask;

  /**
   * The features of a group.
   *
   * @param features all features that the model knows
   * @param group a paired group
   * @param words the numbers of words; gets those that it lacks
   */
  PairTable(FeatureTable features, FeatureGroup group, Map<String, Integer> words) {
    Map<Long, Integer> pairs = new HashMap<>();
    for (int id = 0; id < features.size(); id++) {
      String name = features.name(id);
      int joiner = name.indexOf(group.joiner());
      if (name.startsWith(group.prefix()) && joiner > 0) {
        int first = number(name.substring(group.prefix().length(), joiner), words);
        int last = number(name.substring(joiner + 1), words);
        pairs.put(key(first, last), id);
      }
    }
    this.keys = new long[Math.max(2, Integer.highestOneBit(pairs.size()) * 4)];
    this.ids = new int[keys.length];
    this.mask = keys.length - 1;
    pairs.forEach(
        (key, id) -> {
          int slot = slot(key) & mask;
          while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
          }
          keys[slot] = key;
          ids[slot] = id;
        });
  }

  private static int number(String word, Map<String, Integer> words) {
    Integer number = words.putIfAbsent(word, words.size() + 1);
    return number == null ? words.size() : number;
  }

  /** Two numbers, 0 or more, in one. */
  static long key(int first, int last) {
    return (long) first << Integer.SIZE | last;
  }

  /** Spreads a key over an int. */
  static int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 36 ^ key * 0xBF58476D1CE4E5B9L >>> 40);
  }

  /** The number of a feature, {@link FeatureTable#NONE} for an unknown one. */
  int find(int first, int last) {
    if (first == 0 || last == 0) {
      return FeatureTable.NONE;
    }
    long key = key(first, last);
    int slot = slot(key) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return ids[slot];
      }
      slot = (slot + 1) & mask;
    }
    return FeatureTable.NONE;
  }
}
