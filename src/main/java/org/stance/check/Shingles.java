package org.stance.check;

import java.util.Arrays;
import java.util.List;

/**
 * The sets of three neighbouring words of texts, each as a number of 32 bits, and how much two sets
 * have in common. Texts of fewer words have one shingle of what they have.
 */
final class Shingles {
  private static final int WIDTH = 3;

  private Shingles() {}

  /** The shingles of a text's words, sorted, each once; none for a text without words. */
  static int[] of(List<String> words) {
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

  /** The share of shingles of either that both have (Jaccard), 0 to 1; 0 for two empty sets. */
  static double similarity(int[] one, int[] other) {
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

  /** Spreads a number over 64 bits (the finalizer of SplitMix64: Steele et al. 2014). */
  static long mix(long number) {
    long mixed = number + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
