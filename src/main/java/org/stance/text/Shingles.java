package org.stance.text;

import java.util.Arrays;
import java.util.List;

/**
 * The sets of three neighbouring words of texts, each as a number of 32 bits, and how much two sets
 * have in common: one measure of how near two texts are, wherever copies are looked for (Broder
 * 1997, On the resemblance and containment of documents). Texts of fewer words have one shingle of
 * what they have. Stateless and thread-safe.
 */
public final class Shingles {
  private static final int WIDTH = 3;

  private Shingles() {}

  /**
   * The shingles of a text.
   *
   * @param words its words in order, such as those of {@link Tokenizer#tokens} that are words
   * @return sorted, each once; none for a text without words
   */
  public static int[] of(List<String> words) {
    if (words.isEmpty()) {
      return new int[0];
    }
    int[] hashes = new int[Math.max(1, words.size() - WIDTH + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(words.size(), i + WIDTH); j++) {
        hash = mix(hash + words.get(j).hashCode());
      }
      hashes[i] = (int) hash;
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  /**
   * The share of shingles of either that both have (Jaccard).
   *
   * @param one the shingles of a text, sorted, each once
   * @param other those of another
   * @return 0 to 1; 0 for two empty sets
   */
  public static double similarity(int[] one, int[] other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        both++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int either = one.length + other.length - both;
    return either == 0 ? 0 : (double) both / either;
  }

  /**
   * Spreads a number over 64 bits (the finalizer of SplitMix64: Steele et al. 2014).
   *
   * @param number any number
   * @return its hash, different for each number
   */
  public static long mix(long number) {
    return BitMixer.mix(number + 0x9E3779B97F4A7C15L);
  }
}
