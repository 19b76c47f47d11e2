package org.stance.extraction.attribution;

import java.util.Arrays;
import org.stance.text.BitMixer;

/** Collects the hashed features of one token. */
final class FeatureHashes {
  private long[] hashes = new long[64];
  private int size;

  void add(Template template, int value) {
    add(template, value, 0, 0);
  }

  void add(Template template, int first, int second) {
    add(template, first, second, 0);
  }

  void add(Template template, int first, int second, int third) {
    long hash = BitMixer.mix(template.seed() ^ first);
    hash = BitMixer.mix(hash ^ (second + 0x100000000L));
    hash = BitMixer.mix(hash ^ (third + 0x200000000L));
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  /** The features added since the last call, in order. */
  long[] take() {
    long[] taken = Arrays.copyOf(hashes, size);
    size = 0;
    return taken;
  }
}
