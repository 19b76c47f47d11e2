package org.stance.evaluation;

import java.util.Arrays;

/**
 * A named stretch of an array of sums, so that figures which add up over rows can lie in one array.
 *
 * @param from the first index
 * @param length how many sums it holds
 */
public record Slice(int from, int length) {
  /** The slice at the start of an array. */
  public static Slice first(int length) {
    return new Slice(0, length);
  }

  /** The slice that follows this one. */
  public Slice next(int size) {
    return new Slice(end(), size);
  }

  /** The index behind the last. */
  public int end() {
    return from + length;
  }

  /** Adds to the sum at a place within the slice. */
  public void add(double[] sums, int place, double amount) {
    sums[from + place] += amount;
  }

  /** The sum at a place within the slice. */
  public double get(double[] sums, int place) {
    return sums[from + place];
  }

  /** A copy of the slice's sums. */
  public double[] of(double[] sums) {
    return Arrays.copyOfRange(sums, from, end());
  }
}
