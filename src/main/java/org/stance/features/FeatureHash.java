package org.stance.features;

/**
 * A rolling hash of a feature's name, computed part by part without building the name: a polynomial
 * in its UTF-16 characters, modulo 2 to the 64th (Karp and Rabin, "Efficient Randomized
 * Pattern-Matching Algorithms", 1987). Different names may collide, so a lookup must compare the
 * characters, too.
 */
public final class FeatureHash {
  /** Odd, so that no character is shifted out. */
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
   * The hash of a name.
   *
   * @param name a feature's name, with its group's prefix
   * @return the hash that {@link FeatureExtractor#read} passes for the feature
   */
  public static long of(String name) {
    long hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = with(hash, name.charAt(i));
    }
    return hash;
  }

  /** The hash of a name with one more character. */
  static long with(long hash, char c) {
    return hash * BASE + c;
  }

  /** The hash of two concatenated runs, the second with a length below 64. */
  static long joined(long first, long second, int length) {
    return first * POWERS[length] + second;
  }
}
