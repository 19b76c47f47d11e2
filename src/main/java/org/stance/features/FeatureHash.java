package org.stance.features;

/**
 * A number for a feature's name that can be reckoned piece by piece, without making the name: a
 * polynomial in its UTF-16 characters, modulo 2 to the 64th (Karp and Rabin, "Efficient Randomized
 * Pattern-Matching Algorithms", 1987). Different names may have one number, so whoever looks a name
 * up by it must compare the characters, too.
 */
public final class FeatureHash {
  /** Odd, so that no character's share is lost. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private static final long[] POWERS = new long[64];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * BASE;
    }
  }

  private FeatureHash() {}

  /**
   * The number of a whole name.
   *
   * @param name a feature's name, with its group's prefix
   * @return the number that {@link FeatureExtractor#read} gives for the feature
   */
  public static long of(String name) {
    long hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = with(hash, name.charAt(i));
    }
    return hash;
  }

  /** What comes of a name by one more character. */
  static long with(long hash, char c) {
    return hash * BASE + c;
  }

  /** The number of two runs in one, the second of so many characters, fewer than 64. */
  static long joined(long first, long second, int length) {
    return first * POWERS[length] + second;
  }
}
