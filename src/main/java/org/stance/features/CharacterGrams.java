package org.stance.features;

import java.util.List;
import org.stance.document.Tokenizer;

/**
 * Runs of {@value #SHORTEST} to {@value #LONGEST} characters inside a word, its two borders marked
 * by {@code <} and {@code >}. Counts in code points, so that no character is cut in two.
 */
final class CharacterGrams {
  static final int SHORTEST = 2;
  static final int LONGEST = 5;

  private CharacterGrams() {}

  static void collect(List<String> tokens, Counts counts) {
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (Tokenizer.isWord(token) && token.length() <= WordGrams.LONGEST_WORD) {
        collect("<" + token + ">", i, counts);
      }
    }
  }

  private static void collect(String word, int token, Counts counts) {
    int characters = word.codePointCount(0, word.length());
    for (int length = SHORTEST; length <= LONGEST; length++) {
      int start = 0;
      for (int i = 0; i + length <= characters; i++) {
        counts.add(word.substring(start, word.offsetByCodePoints(start, length)), token, token);
        start = word.offsetByCodePoints(start, 1);
      }
    }
  }
}
