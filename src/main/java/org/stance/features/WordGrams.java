package org.stance.features;

import org.stance.text.Tokens;

/** Single words, pairs of adjacent words, and pairs of words with a gap. */
final class WordGrams {
  /** Longer tokens are addresses and the like: nothing to learn from, and text not to store. */
  static final int MAX_WORD_LENGTH = 40;

  /** The maximum number of words between the two of a skip-gram. */
  private static final int MAX_SKIPPED = 2;

  private static final long WORD = FeatureHash.of(FeatureGroup.WORDS.prefix());

  private WordGrams() {}

  static void word(HashedTokens text, int token, FeatureSink sink) {
    int start = text.tokens().start(token);
    int end = text.tokens().end(token);
    if (end - start <= MAX_WORD_LENGTH) {
      sink.run(FeatureHash.joined(WORD, text.hash(token), end - start), token, start, end);
    }
  }

  static void pairs(HashedTokens text, FeatureSink sink) {
    Joint joint = new Joint(FeatureGroup.PAIRS);
    for (int i = 1; i < text.tokens().size(); i++) {
      joint.pair(text, i - 1, i, sink);
    }
  }

  static void skipgrams(HashedTokens text, FeatureSink sink) {
    Joint joint = new Joint(FeatureGroup.SKIPGRAMS);
    int size = text.tokens().size();
    for (int i = 0; i < size; i++) {
      for (int j = i + 2; j <= i + 1 + MAX_SKIPPED && j < size; j++) {
        joint.pair(text, i, j, sink);
      }
    }
  }

  /**
   * How two tokens become a feature's name.
   *
   * @param prefix the hash of the group's prefix
   * @param joiner the character between the tokens
   */
  private record Joint(long prefix, char joiner) {
    Joint(FeatureGroup group) {
      this(FeatureHash.of(group.prefix()), group.joiner());
    }

    void pair(HashedTokens text, int first, int last, FeatureSink sink) {
      Tokens tokens = text.tokens();
      int firstLength = tokens.end(first) - tokens.start(first);
      int lastLength = tokens.end(last) - tokens.start(last);
      if (firstLength + 1 + lastLength <= MAX_WORD_LENGTH) {
        long left = FeatureHash.joined(prefix, text.hash(first), firstLength);
        long hash = FeatureHash.joined(FeatureHash.with(left, joiner), text.hash(last), lastLength);
        sink.pair(hash, first, last);
      }
    }
  }
}
