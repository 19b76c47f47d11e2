package org.stance.text;

/** Spreads the bits of a number, so that similar numbers get dissimilar hashes. */
public final class BitMixer {
  private BitMixer() {}

  /**
   * Stafford's variant 13 of the finaliser of MurmurHash3, a bijection.
   *
   * @param number any number
   * @return its hash
   */
  public static long mix(long number) {
    long mixed = number;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
