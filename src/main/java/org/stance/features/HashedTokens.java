package org.stance.features;

import org.stance.text.Tokenizer;
import org.stance.text.Tokens;

/**
 * The tokens of a text with their {@link FeatureHash}, in buffers that are reused for the next
 * text, for {@link FeatureExtractor#read}. Not thread-safe: one per thread.
 */
public final class HashedTokens {
  private final Tokens tokens = new Tokens();
  private long[] hashes = {};

  /** For {@link CharacterGrams}: where the characters of a word start, and its prefix hashes. */
  private final int[] bounds = new int[WordGrams.MAX_WORD_LENGTH + 3];

  private final long[] prefixes = new long[WordGrams.MAX_WORD_LENGTH + 3];

  /** Empty buffers. */
  public HashedTokens() {}

  /**
   * Replaces the text.
   *
   * @param text any text
   */
  public void read(CharSequence text) {
    Tokenizer.read(text, tokens);
    if (hashes.length < tokens.size()) {
      hashes = new long[Math.max(tokens.size(), 2 * hashes.length)];
    }
    char[] characters = tokens.characters();
    for (int token = 0; token < tokens.size(); token++) {
      long hash = 0;
      for (int i = tokens.start(token); i < tokens.end(token); i++) {
        hash = FeatureHash.with(hash, characters[i]);
      }
      hashes[token] = hash;
    }
  }

  /**
   * The tokens of the text.
   *
   * @return the tokens, valid until the next text is read
   */
  public Tokens tokens() {
    return tokens;
  }

  /**
   * A token's hash.
   *
   * @param token its index, from 0
   * @return {@link FeatureHash#of} its characters alone, without prefix and borders
   */
  public long hash(int token) {
    return hashes[token];
  }

  int[] bounds() {
    return bounds;
  }

  long[] prefixes() {
    return prefixes;
  }
}
