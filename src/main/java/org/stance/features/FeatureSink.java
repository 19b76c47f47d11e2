package org.stance.features;

import org.stance.text.Tokens;

/**
 * Takes a text's features, one occurrence after the other, as {@link FeatureExtractor#read} walks
 * over the text. A feature is a run of characters of one token, with its borders where it touches
 * them, or two tokens.
 */
public interface FeatureSink {
  /**
   * Says which group all that follow are of. Comes once a group, in the groups' own order.
   *
   * @param group the group
   * @param tokens the text
   */
  void group(FeatureGroup group, Tokens tokens);

  /**
   * A run of characters.
   *
   * @param hash {@link FeatureHash#of(String)} of the feature's name
   * @param token the index of the token that it stands in
   * @param start the place of its first character in {@link Tokens#characters}
   * @param end the place after its last
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
