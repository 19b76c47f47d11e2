package org.stance.features;

import org.stance.text.Tokenizer;
import org.stance.text.Tokens;

/**
 * A text's tokens with their {@link FeatureHash}, in buffers that are used again for the next text.
 * What {@link FeatureExtractor#read} works in. Not thread-safe: one a thread.
 */
public final class HashedTokens {
  private final Tokens tokens = new Tokens();
  private long[] hashes = {};

  /** For {@link CharacterGrams}: where the characters of a word start, and its runs' hashes. */
  private final int[] bounds = new int[WordGrams.LONGEST_WORD + 3];

  private final long[] prefixes = new long[WordGrams.LONGEST_WORD + 3];

  /** Empty buffers. */
  public HashedTokens() {}

  /**
   * Reads a text in place of the last.
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
   * The tokens of the text read last.
   *
   * @return the tokens, good until the next text is read
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
