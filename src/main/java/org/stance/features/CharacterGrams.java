package org.stance.features;

import org.stance.text.Tokens;

/**
 * Runs of {@value #MIN_LENGTH} to {@value #MAX_LENGTH} characters of a word, whose borders are
 * marked by {@code <} and {@code >}. Lengths are in code points, so that no character is cut in
 * two.
 */
final class CharacterGrams {
  static final int MIN_LENGTH = 2;
  static final int MAX_LENGTH = 5;

  private static final long PREFIX = FeatureHash.of(FeatureGroup.CHARACTERS.prefix());

  private CharacterGrams() {}

  static void collect(HashedTokens text, int token, FeatureSink sink) {
    Tokens tokens = text.tokens();
    int length = tokens.end(token) - tokens.start(token);
    if (length <= WordGrams.MAX_WORD_LENGTH && tokens.isWord(token)) {
      collectRuns(text, token, sink);
    }
  }

  private static void collectRuns(HashedTokens text, int token, FeatureSink sink) {
    int left = text.tokens().start(token) - 1;
    int characters = index(text, token);
    int[] bounds = text.bounds();
    long[] prefixes = text.prefixes();
    for (int length = MIN_LENGTH; length <= MAX_LENGTH; length++) {
      for (int i = 0; i + length <= characters; i++) {
        int start = bounds[i];
        int end = bounds[i + length];
        // The hash of the run, preceded by the group's prefix.
        long hash = FeatureHash.joined(PREFIX - prefixes[i], prefixes[i + length], end - start);
        sink.run(hash, token, left + start, left + end);
      }
    }
  }

  /** Fills in where each character of a word with its borders starts, and the hash before it. */
  private static int index(HashedTokens text, int token) {
    char[] buffer = text.tokens().characters();
    int left = text.tokens().start(token) - 1;
    int length = text.tokens().end(token) + 1 - left;
    long hash = 0;
    int characters = 0;
    for (int i = 0; i < length; i++) {
      char c = buffer[left + i];
      if (!Character.isLowSurrogate(c)) {
        text.bounds()[characters] = i;
        text.prefixes()[characters++] = hash;
      }
      hash = FeatureHash.with(hash, c);
    }
    text.bounds()[characters] = length;
    text.prefixes()[characters] = hash;
    return characters;
  }
}
