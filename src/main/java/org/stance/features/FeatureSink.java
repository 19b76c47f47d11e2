package org.stance.features;

import org.stance.text.Tokens;

/**
 * Receives the features of a text, one occurrence after the other, from {@link
 * FeatureExtractor#read}. A feature is a run of characters within one token, including its borders
 * where it touches them, or two tokens.
 */
public interface FeatureSink {
  /**
   * Starts a group, to which all features up to the next call belong. Called once per group, in the
   * groups' own order.
   *
   * @param group the group
   * @param tokens the text
   */
  void group(FeatureGroup group, Tokens tokens);

  /**
   * A run of characters.
   *
   * @param hash {@link FeatureHash#of(String)} of the feature's name
   * @param token the index of the token that contains it
   * @param start the index of its first character in {@link Tokens#characters}
   * @param end the index after its last
   */
  void run(long hash, int token, int start, int end);

  /**
   * Two tokens, joined by {@link FeatureGroup#joiner}.
   *
   * @param hash {@link FeatureHash#of(String)} of the feature's name
   * @param first the index of the first
   * @param last the index of the other
   */
  void pair(long hash, int first, int last);
}
