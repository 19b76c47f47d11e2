package org.stance.weights;

import java.util.List;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealIDInfo;
import org.tribuo.VariableIDInfo;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;

/** What we use of a Tribuo model. Its arrays are its own; nobody changes them. */
public final class LinearWeights {
  /** The most features, those of each target's own and the landmarks counted with them. */
  public static final int MOST_FEATURES = 1 << 19;

  private static final double MOST = 1e9;

  private final String[] names;
  private final int[] frequencies;
  private final double[] contrasts;
  private final List<String> labels;
  private final double[] matrix;

  /**
   * Of parts that fit together.
   *
   * @param features what is known of each of its weights, by Tribuo's number
   * @param labels its labels, by Tribuo's number
   * @param matrix label by label the weights of all names, and one for the label as such
   * @throws IllegalArgumentException if they don't
   */
  public LinearWeights(Features features, List<String> labels, double[] matrix) {
    this.names = features.names;
    this.frequencies = features.frequencies;
    this.contrasts = features.contrasts;
    this.labels = List.copyOf(labels);
    this.matrix = matrix;
    if (matrix.length != (names.length + 1L) * labels.size()) {
      throw new IllegalArgumentException(
          "%d weights for %d features and %d labels"
              .formatted(matrix.length, names.length, labels.size()));
    }
    checkNumbers();
  }

  /** Numbers that no training gives, and that would make a prediction of none. */
  private void checkNumbers() {
    for (double weight : matrix) {
      if (!(Math.abs(weight) <= MOST)) {
        throw new IllegalArgumentException("a weight of " + weight);
      }
    }
    for (int i = 0; i < names.length; i++) {
      if (frequencies[i] < 1 || !(Math.abs(contrasts[i]) <= MOST)) {
        throw new IllegalArgumentException(
            "a feature seen " + frequencies[i] + " times, with a contrast of " + contrasts[i]);
      }
    }
  }

  /** What is known of each weight: its name, and the count and the maximum that Learner noted. */
  public static final class Features {
    private final String[] names;
    private final int[] frequencies;
    private final double[] contrasts;

    public Features(String[] names, int[] frequencies, double[] contrasts) {
      this.names = names;
      this.frequencies = frequencies;
      this.contrasts = contrasts;
    }
  }

  public String[] names() {
    return names;
  }

  public int[] frequencies() {
    return frequencies;
  }

  public double[] contrasts() {
    return contrasts;
  }

  public List<String> labels() {
    return labels;
  }

  /** Takes them out of a model. */
  public static LinearWeights of(LinearSGDModel model) {
    ImmutableFeatureMap features = model.getFeatureIDMap();
    String[] names = new String[features.size()];
    int[] frequencies = new int[names.length];
    double[] contrasts = new double[names.length];
    for (int id = 0; id < names.length; id++) {
      VariableIDInfo info = features.get(id);
      names[id] = info.getName();
      frequencies[id] = info.getCount();
      contrasts[id] = info instanceof RealIDInfo real ? real.getMax() : 1;
    }
    int outputs = model.getOutputIDInfo().size();
    String[] labels = new String[outputs];
    double[] matrix = new double[outputs * (names.length + 1)];
    DenseMatrix weights = model.getWeightsCopy();
    for (int output = 0; output < outputs; output++) {
      labels[output] = model.getOutputIDInfo().getOutput(output).getLabel();
      for (int id = 0; id <= names.length; id++) {
        matrix[output * (names.length + 1) + id] = weights.get(output, id);
      }
    }
    return new LinearWeights(new Features(names, frequencies, contrasts), List.of(labels), matrix);
  }

  public TfIdf.Known known(int name) {
    return new TfIdf.Known(frequencies[name], contrasts[name]);
  }

  public double weight(int label, int name) {
    return matrix[label * (names.length + 1) + name];
  }
}
