package org.stance.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stance.task.LabelSet;
import org.stance.training.LinearTrainer;
import org.stance.weights.LinearWeights;
import org.stance.weights.SparseVector;

/**
 * A weight for each label: as such, for each feature, for each feature and target, and for each
 * landmark; feature by feature, one label beside the other. Immutable.
 */
final class ScorerWeights {
  /** Weights for as many labels are added up at once; rows of others are filled with zeros. */
  private static final int LANES = 4;

  private final int stride;
  private final double[] constants;
  private final double[] shared;
  private final double[] landmarks;
  private final Map<String, OwnWeights> own = new HashMap<>();

  /**
   * Takes the weights out of a model.
   *
   * @param model what we use of it
   * @param shape what it doesn't say itself
   * @param table the numbers of the features that have weights
   * @param size how many landmarks there are
   * @throws IllegalArgumentException if the model has a label that is not among the labels
   */
  ScorerWeights(LinearWeights model, Scorer.Shape shape, FeatureTable table, int size) {
    Columns columns = new Columns(model, shape.labels());
    int labels = shape.labels().size();
    this.stride = (labels + LANES - 1) / LANES * LANES;
    this.constants = columns.constants();
    this.shared = new double[table.size() * stride];
    this.landmarks = new double[size * labels];
    Map<String, Integer> nearness = new HashMap<>();
    IntStream.range(0, size).forEach(i -> nearness.put(LinearTrainer.encoderWeightName(i), i));
    List<String> targets = shape.ownWeights();
    Map<Integer, Map<Integer, double[]>> owned = new HashMap<>();
    String prefix = LinearTrainer.weightName("", LinearTrainer.ALL_TARGETS);
    for (int id = 0; id < model.names().length; id++) {
      String name = model.names()[id];
      if (name.startsWith(prefix)) {
        columns.copy(id, shared, stride * table.find(name.substring(prefix.length())));
      } else if (nearness.containsKey(name)) {
        columns.copy(id, landmarks, labels * nearness.getOrDefault(name, 0));
      } else {
        int target = LinearTrainer.targetOf(name);
        if (target >= targets.size()) {
          throw new IllegalArgumentException("weights of target " + target + " of " + targets);
        }
        if (target >= 0) {
          double[] column = new double[labels];
          columns.copy(id, column, 0);
          int feature = table.find(name.substring(LinearTrainer.weightName("", target).length()));
          owned.computeIfAbsent(target, each -> new HashMap<>()).put(feature, column);
        }
      }
    }
    owned.forEach((target, each) -> own.put(targets.get(target), new OwnWeights(each)));
  }

  /** The columns of a model's matrix of weights, in the order of our labels. */
  private static final class Columns {
    private final LinearWeights model;
    private final int[] labelOf;
    private final int labels;

    Columns(LinearWeights model, LabelSet labels) {
      this.model = model;
      this.labelOf = new int[model.labels().size()];
      this.labels = labels.size();
      for (int output = 0; output < labelOf.length; output++) {
        String label = model.labels().get(output);
        labelOf[output] = labels.indexOf(label);
        if (labelOf[output] < 0) {
          throw new IllegalArgumentException("label \"" + label + "\" (one of " + labels.labels());
        }
      }
    }

    double[] constants() {
      double[] constants = new double[labels];
      Arrays.fill(constants, Double.NEGATIVE_INFINITY);
      copy(model.names().length, constants, 0);
      return constants;
    }

    void copy(int id, double[] to, int place) {
      for (int output = 0; output < labelOf.length; output++) {
        to[place + labelOf[output]] = model.weight(output, id);
      }
    }
  }

  int labels() {
    return constants.length;
  }

  /** Sets scores to what a text without features gets. */
  void start(double[] scores) {
    System.arraycopy(constants, 0, scores, 0, constants.length);
  }

  OwnWeights own(String target) {
    return own.getOrDefault(target, OwnWeights.NONE);
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

  /** Adds what a text's nearness to the landmarks weighs to scores. */
  void addNear(double[] near, double[] scores) {
    for (int i = 0; i < near.length; i++) {
      double value = LinearTrainer.ENCODER_SHARE * near[i];
      for (int label = 0; label < scores.length; label++) {
        scores[label] += landmarks[i * scores.length + label] * value;
      }
    }
  }
}
