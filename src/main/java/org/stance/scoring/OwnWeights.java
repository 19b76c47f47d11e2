package org.stance.scoring;

import java.util.Map;

/**
 * The weights that features have for one target alone, in a table with open addressing: most
 * features have none. Immutable.
 */
final class OwnWeights {
  /** One column makes four. */
  private static final int FEWEST_SLOTS = 2;

  /** What no target's table holds. */
  static final OwnWeights NONE = new OwnWeights(Map.of());

  private final int[] slots;
  private final int mask;
  private final double[][] columns;

  /**
   * Of the columns of some features.
   *
   * @param columns one number a label, by the feature's number
   * @throws IllegalArgumentException if a number is negative
   */
  OwnWeights(Map<Integer, double[]> columns) {
    this.slots = new int[Math.max(FEWEST_SLOTS, Integer.highestOneBit(columns.size()) * 4)];
    this.mask = slots.length - 1;
    this.columns = new double[slots.length][];
    columns.forEach(
        (feature, column) -> {
          if (feature < 0) {
            throw new IllegalArgumentException("weights of a feature that only one target has");
          }
          int slot = slot(feature);
          while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
          }
          slots[slot] = feature + 1;
          this.columns[slot] = column;
        });
  }

  private int slot(int feature) {
    return (feature * 0x9E3779B9 >>> 8) & mask;
  }

  boolean isEmpty() {
    return slots.length == FEWEST_SLOTS;
  }

  /** Adds a feature's weights, times its value, to scores. */
  void add(int feature, double value, double[] scores) {
    int slot = slot(feature);
    while (slots[slot] != 0) {
      if (slots[slot] == feature + 1) {
        double[] column = columns[slot];
        for (int label = 0; label < scores.length; label++) {
          scores[label] += column[label] * value;
        }
        return;
      }
      slot = (slot + 1) & mask;
    }
  }
}
