package org.stance.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stance.features.FeatureGroup;

/**
 * Finds the number of a feature of two words by the numbers of the words. A word that is part of no
 * such feature has none, so that most pairs of a text are known to be unknown at once, and no
 * characters are compared. Immutable.
 */
final class PairTable {
  private static final int WORD_BITS = 20;

  private final LongIntTable ids;

  /**
   * Enters the features of a group.
   *
   * @param features all features that the model knows
   * @param group a paired group
   * @param words the numbers of words, from 1; gets those that it lacks
   * @throws IllegalArgumentException if there are too many words
   */
  PairTable(FeatureTable features, FeatureGroup group, Map<String, Integer> words) {
    List<Long> keys = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (int id = 0; id < features.size(); id++) {
      String name = features.name(id);
      int joiner = name.indexOf(group.joiner());
      if (name.startsWith(group.prefix()) && joiner > 0) {
        int first = number(name.substring(group.prefix().length(), joiner), words);
        int last = number(name.substring(joiner + 1), words);
        keys.add(key(first, last));
        values.add(id);
      }
    }
    if (words.size() >= 1 << WORD_BITS) {
      throw new IllegalArgumentException(words.size() + " words in pairs");
    }
    this.ids = new LongIntTable(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      ids.put(keys.get(i), values.get(i));
    }
  }

  private static int number(String word, Map<String, Integer> words) {
    Integer number = words.putIfAbsent(word, words.size() + 1);
    return number == null ? words.size() : number;
  }

  /** The numbers of two words in one; at most 40 bits. */
  static long key(int first, int last) {
    return (long) first << WORD_BITS | last;
  }

  /**
   * Finds the numbers of counted pairs.
   *
   * @param counts the pairs
   * @param found gets a number per pair, {@link FeatureTable#NONE} for an unknown one
   */
  void find(PairCounts counts, int[] found) {
    int size = counts.size();
    long[] keys = counts.inTable();
    for (int i = 0; i < size; i++) {
      found[i] = ids.get(keys[i]);
    }
  }
}
