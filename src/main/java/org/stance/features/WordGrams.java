package org.stance.features;

import java.util.List;

/** Single words, pairs of neighbouring words, and pairs of words near each other. */
final class WordGrams {
  /** Longer tokens are addresses and the like: no use to learn, and running text to keep. */
  static final int LONGEST_WORD = 40;

  /** How many words at most lie between the two of a skip-gram. */
  private static final int MOST_SKIPPED = 2;

  private WordGrams() {}

  static void words(List<String> tokens, Counts counts) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).length() <= LONGEST_WORD) {
        counts.add(tokens.get(i), i, i);
      }
    }
  }

  static void pairs(List<String> tokens, Counts counts) {
    for (int i = 1; i < tokens.size(); i++) {
      String pair = tokens.get(i - 1) + " " + tokens.get(i);
      if (pair.length() <= LONGEST_WORD) {
        counts.add(pair, i - 1, i);
      }
    }
  }

  static void skipgrams(List<String> tokens, Counts counts) {
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = i + 2; j <= i + 1 + MOST_SKIPPED && j < tokens.size(); j++) {
        String pair = tokens.get(i) + "_" + tokens.get(j);
        if (pair.length() <= LONGEST_WORD) {
          counts.add(pair, i, j);
        }
      }
    }
  }
}
