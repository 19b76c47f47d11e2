package org.stance.model;

import java.util.Arrays;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.features.HashedTokens;

/**
 * Counts the features within a text's words, in the order in which they first occur, by their
 * numbers in {@link SeenWords}. Makes no objects once its buffers are large enough. Not
 * thread-safe.
 */
final class WordFeatures {
  private final SeenWords seen;
  private final int known;
  private int[] places = {};
  private int tokens;

  /** How often each number occurs; all 0 between two groups. */
  private int[] counts = {};

  private int[] touched = {};
  private int size;

  /**
   * Before the first text.
   *
   * @param extractor says what the model looks at
   * @param table the numbers of the features that it knows
   */
  WordFeatures(FeatureExtractor extractor, FeatureTable table) {
    this.seen = new SeenWords(table, extractor.groups());
    this.known = table.size();
  }

  /** Finds the words of a text in place of the last. */
  void read(HashedTokens text) {
    tokens = text.tokens().size();
    if (places.length < tokens) {
      places = new int[2 * tokens];
    }
    seen.limit();
    for (int token = 0; token < tokens; token++) {
      places[token] = seen.place(text, token);
    }
    if (counts.length < seen.numbers()) {
      counts = new int[2 * seen.numbers()];
    }
  }

  /** Counts the features of a group; {@link #weigh} forgets them. */
  void count(FeatureGroup group) {
    int[] entries = seen.entries();
    for (int token = 0; token < tokens; token++) {
      int end = seen.end(places[token], group);
      int start = seen.start(places[token], group);
      // One more: every number is noted, and the next takes its place if it was not new.
      if (touched.length <= size + end - start) {
        touched = Arrays.copyOf(touched, 2 * (size + end - start + 1));
      }
      for (int i = start; i < end; i++) {
        int id = entries[i];
        touched[size] = id;
        size += counts[id]++ == 0 ? 1 : 0;
      }
    }
  }

  /**
   * Weighs the features counted, and sets their counts back.
   *
   * @param weighting weighs them
   * @param weighted takes those that the model knows
   * @return how many there are
   */
  int weigh(Weighting weighting, Weighted weighted) {
    int all = size;
    size = 0;
    weighted.start(all);
    double square = 0;
    for (int i = 0; i < all; i++) {
      int number = touched[i];
      int id = number < known ? number : FeatureTable.NONE;
      double value = weighting.value(id, counts[number]);
      counts[number] = 0;
      square += value * value;
      weighted.add(id, value);
    }
    weighted.divide(weighting.length(square));
    return all;
  }

  /** How many of the tokens are words or numbers. */
  int words() {
    int words = 0;
    for (int token = 0; token < tokens; token++) {
      words += seen.isWord(places[token]) ? 1 : 0;
    }
    return words;
  }

  /** How many of these are features that the model knows. */
  int knownWords() {
    int words = 0;
    int[] entries = seen.entries();
    for (int token = 0; token < tokens; token++) {
      int place = places[token];
      int end = seen.end(place, FeatureGroup.WORDS);
      for (int i = seen.start(place, FeatureGroup.WORDS); i < end; i++) {
        words += seen.isWord(place) && entries[i] < known ? 1 : 0;
      }
    }
    return words;
  }
}
