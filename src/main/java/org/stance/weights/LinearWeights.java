package org.stance.weights;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The weights of a linear model: per label a bias, and per label and feature a weight. Where the
 * training rows had several targets, some features have further weights for one target alone; where
 * the model has an encoder, each of its {@link NystroemFeatures} has weights, too.
 *
 * <p>Matrices are row-major, one row per feature and one column per label. The arrays are not
 * copied; nobody may change them.
 */
public final class LinearWeights {
  /** Maximum number of rows of all matrices together. */
  public static final int MAX_FEATURES = 1 << 19;

  private static final double MAX_WEIGHT = 1e9;

  private final Features features;
  private final double[] biases;
  private final double[] shared;
  private final Extras extras;

  /**
   * Combines parts that fit together.
   *
   * @param features the features
   * @param biases per label what a text without features scores, negative infinity for a label that
   *     the training rows lacked
   * @param shared the weights for all targets, features x labels
   * @param extras the weights of single targets and of the encoder
   * @throws IllegalArgumentException if sizes don't match, or a number is one that no training
   *     yields
   */
  public LinearWeights(Features features, double[] biases, double[] shared, Extras extras) {
    this.features = features;
    this.biases = biases;
    this.shared = shared;
    this.extras = extras;
    checkBiases();
    checkMatrix("features", features.size(), shared);
    for (TargetWeights own : extras.targets) {
      checkRows(own.features);
      checkMatrix("features of one target", own.features.length, own.weights);
    }
    checkMatrix("encoder features", extras.landmarks.length / biases.length, extras.landmarks);
  }

  private void checkBiases() {
    for (double bias : biases) {
      if (!(Math.abs(bias) <= MAX_WEIGHT) && bias != Double.NEGATIVE_INFINITY) {
        throw new IllegalArgumentException("a bias of " + bias);
      }
    }
    if (DoubleStream.of(biases).noneMatch(Double::isFinite)) {
      throw new IllegalArgumentException(biases.length + " labels without a bias");
    }
  }

  private void checkMatrix(String what, int rows, double[] matrix) {
    if (matrix.length != (long) rows * biases.length) {
      throw new IllegalArgumentException(
          "%d weights for %d %s and %d labels".formatted(matrix.length, rows, what, biases.length));
    }
    for (double weight : matrix) {
      if (!(Math.abs(weight) <= MAX_WEIGHT)) {
        throw new IllegalArgumentException("a weight of " + weight);
      }
    }
  }

  private void checkRows(int[] rows) {
    int previous = -1;
    for (int row : rows) {
      if (row <= previous || row >= features.size()) {
        throw new IllegalArgumentException(
            "a target's feature %d after %d (ascending numbers below %d expected)"
                .formatted(row, previous, features.size()));
      }
      previous = row;
    }
  }

  /** The features that a model knows, most frequent first; their places are their numbers. */
  public static final class Features {
    private final String[] names;
    private final int[] frequencies;
    private final double[] contrasts;

    /**
     * Combines what is known of each feature.
     *
     * @param names each under its group's prefix
     * @param frequencies document frequencies, 1 or more
     * @param contrasts how unevenly each is spread over the labels
     * @throws IllegalArgumentException if a number is one that no training yields
     */
    public Features(String[] names, int[] frequencies, double[] contrasts) {
      this.names = names;
      this.frequencies = frequencies;
      this.contrasts = contrasts;
      for (int i = 0; i < names.length; i++) {
        if (frequencies[i] < 1 || !(Math.abs(contrasts[i]) <= MAX_WEIGHT)) {
          throw new IllegalArgumentException(
              "a feature with a document frequency of %d and a contrast of %s"
                  .formatted(frequencies[i], contrasts[i]));
        }
      }
    }

    public int size() {
      return names.length;
    }

    public String name(int feature) {
      return names[feature];
    }

    public List<String> names() {
      return Arrays.asList(names);
    }

    int[] frequencies() {
      return frequencies;
    }

    double[] contrasts() {
      return contrasts;
    }

    /** What {@link TfIdf} needs of each feature. */
    public TfIdf.Known known(int feature) {
      return new TfIdf.Known(frequencies[feature], contrasts[feature]);
    }
  }

  /** The weights that some features have for one target alone, added to those for all targets. */
  public static final class TargetWeights {
    private final int[] features;
    private final double[] weights;

    /**
     * Combines features and weights.
     *
     * @param features the numbers of the features, ascending
     * @param weights those features x labels
     */
    public TargetWeights(int[] features, double[] weights) {
      this.features = features;
      this.weights = weights;
    }

    public int[] features() {
      return features;
    }

    public double[] weights() {
      return weights;
    }
  }

  /** The weights that only some models have. */
  public static final class Extras {
    private final List<TargetWeights> targets;
    private final double[] landmarks;

    /**
     * Combines both kinds.
     *
     * @param targets one element per target with weights of its own; empty for none
     * @param landmarks encoder features x labels; empty for a model without an encoder
     */
    public Extras(List<TargetWeights> targets, double[] landmarks) {
      this.targets = List.copyOf(targets);
      this.landmarks = landmarks;
    }
  }

  public int labels() {
    return biases.length;
  }

  public Features features() {
    return features;
  }

  public double[] biases() {
    return biases;
  }

  public double[] shared() {
    return shared;
  }

  public List<TargetWeights> targets() {
    return extras.targets;
  }

  public double[] landmarks() {
    return extras.landmarks;
  }
}
