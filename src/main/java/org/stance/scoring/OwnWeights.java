package org.stance.scoring;

import org.stance.weights.LinearWeights;

/** The weights that some features have for one target alone. Immutable. */
final class OwnWeights {
  private final LongIntTable rows;
  private final double[] weights;

  OwnWeights(LinearWeights.TargetWeights own) {
    int[] features = own.features();
    this.rows = new LongIntTable(features.length);
    this.weights = own.weights();
    for (int row = 0; row < features.length; row++) {
      rows.put(key(features[row]), row);
    }
  }

  private static long key(int feature) {
    return feature + 1L;
  }

  /** Adds a feature's weights, times its value, to scores. */
  void add(int feature, double value, double[] scores) {
    int row = rows.get(key(feature));
    if (row != LongIntTable.NONE) {
      for (int label = 0; label < scores.length; label++) {
        scores[label] += weights[row * scores.length + label] * value;
      }
    }
  }
}
