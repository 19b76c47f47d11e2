package org.stance.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance.weights.LinearWeights;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.SparseVector;

/** {@link LinearWeights} laid out for fast sums. Immutable. */
final class ScorerWeights {
  /** Scores of this many labels are summed at once; rows are padded with zeros. */
  private static final int LANES = 4;

  private final int stride;
  private final double[] biases;
  private final double[] shared;
  private final double[] landmarks;
  private final Map<String, OwnWeights> own = new HashMap<>();

  /**
   * Lays weights out.
   *
   * @param weights the weights
   * @param targets the names of the targets with weights of their own
   * @throws IllegalArgumentException if there are more or fewer such targets
   */
  ScorerWeights(LinearWeights weights, List<String> targets) {
    int labels = weights.labels();
    if (weights.targets().size() != targets.size()) {
      throw new IllegalArgumentException(
          "weights of %d targets (%d expected)"
              .formatted(weights.targets().size(), targets.size()));
    }
    this.stride = (labels + LANES - 1) / LANES * LANES;
    this.biases = weights.biases();
    this.landmarks = weights.landmarks();
    this.shared = new double[weights.features().size() * stride];
    for (int row = 0; row < weights.features().size(); row++) {
      System.arraycopy(weights.shared(), row * labels, shared, row * stride, labels);
    }
    for (int i = 0; i < targets.size(); i++) {
      own.put(targets.get(i), new OwnWeights(weights.targets().get(i)));
    }
  }

  int labels() {
    return biases.length;
  }

  /** Sets scores to those of a text without features. */
  void start(double[] scores) {
    System.arraycopy(biases, 0, scores, 0, biases.length);
  }

  /** The weights of one target, null if it has none of its own. */
  @Nullable OwnWeights own(String target) {
    return own.get(target);
  }

  /** Adds the weights for all targets of a text's features, times their values, to scores. */
  void addShared(SparseVector text, double[] scores) {
    for (int group = 0; group < text.groups(); group++) {
      for (int lane = 0; lane < stride; lane += LANES) {
        addShared(text, group, lane, scores);
      }
    }
  }

  private void addShared(SparseVector text, int group, int lane, double[] scores) {
    int[] ids = text.ids();
    double[] values = text.values();
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int end = text.end(group);
    for (int i = text.start(group); i < end; i++) {
      int row = ids[i] * stride + lane;
      double value = values[i];
      a += shared[row] * value;
      b += shared[row + 1] * value;
      c += shared[row + 2] * value;
      d += shared[row + 3] * value;
    }
    if (end > text.start(group)) {
      double length = text.length(group);
      add(lane, a / length, scores);
      add(lane + 1, b / length, scores);
      add(lane + 2, c / length, scores);
      add(lane + 3, d / length, scores);
    }
  }

  private static void add(int label, double score, double[] scores) {
    if (label < scores.length) {
      scores[label] += score;
    }
  }

  /** Adds one feature's weights for all targets, times its value, to scores. */
  void addShared(int feature, double value, double[] scores) {
    for (int label = 0; label < scores.length; label++) {
      scores[label] += shared[feature * stride + label] * value;
    }
  }

  /** Adds the weights of a vector's {@link NystroemFeatures}, times their values, to scores. */
  void addEncoder(double[] features, double[] scores) {
    for (int i = 0; i < features.length; i++) {
      double value = NystroemFeatures.WEIGHT * features[i];
      for (int label = 0; label < scores.length; label++) {
        scores[label] += landmarks[i * scores.length + label] * value;
      }
    }
  }
}
