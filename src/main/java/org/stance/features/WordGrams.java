package org.stance.features;

import java.util.List;

/** Single words, and pairs of neighbouring words. */
final class WordGrams {
  /** Longer tokens are addresses and the like: no use to learn, and running text to keep. */
  static final int LONGEST_WORD = 40;

  private WordGrams() {}

  static void words(List<String> tokens, Counts counts) {
    for (String token : tokens) {
      if (token.length() <= LONGEST_WORD) {
        counts.add(token);
      }
    }
  }

  static void pairs(List<String> tokens, Counts counts) {
    for (int i = 1; i < tokens.size(); i++) {
      String pair = tokens.get(i - 1) + " " + tokens.get(i);
      if (pair.length() <= LONGEST_WORD) {
        counts.add(pair);
      }
    }
  }
}
