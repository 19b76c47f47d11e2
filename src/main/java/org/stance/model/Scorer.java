package org.stance.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureVector;
import org.stance.statement.LabelSet;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.RealIDInfo;
import org.tribuo.VariableIDInfo;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;

/**
 * The weights of a Tribuo model in flat arrays. Gives the same scores as Tribuo's own prediction
 * before it turns them into probabilities, but never throws on a text whose features are all
 * unknown: that one gets the model's constants. Immutable.
 */
final class Scorer {
  private final Weighting weighting;
  private final Map<String, Integer> targets;
  private final double[] constants;
  private final double[][] shared;
  private final double[][][] own;

  private Scorer(
      Weighting weighting, Map<String, Integer> targets, double[] constants, double[][][] weights) {
    this.weighting = weighting;
    this.targets = targets;
    this.constants = constants;
    this.shared = weights[0];
    this.own = Arrays.copyOfRange(weights, 1, weights.length);
  }

  /**
   * What is needed to read a Tribuo model's weights.
   *
   * @param labels the order of the scores
   * @param ownWeights the targets with weights of their own, in the order of training
   * @param groups what the model looks at
   * @param texts how many texts it was trained on
   */
  record Shape(LabelSet labels, List<String> ownWeights, Set<FeatureGroup> groups, int texts) {}

  /**
   * Takes the weights out of a model.
   *
   * @param model a trained model
   * @param shape what the model doesn't say itself
   * @throws IllegalArgumentException if the model has a label that is not among the labels
   */
  static Scorer of(LinearSGDModel model, Shape shape) {
    ImmutableFeatureMap features = model.getFeatureIDMap();
    Map<String, Weighting.Known> known = known(features);
    List<String> targets = shape.ownWeights();
    double[][][] weights = new double[targets.size() + 1][][];
    int[] labelOf = labelOrder(model, shape.labels());
    DenseMatrix matrix = model.getWeightsCopy();
    for (int target = -1; target < targets.size(); target++) {
      double[][] columns = new double[known.size()][];
      int i = 0;
      for (String name : known.keySet()) {
        VariableIDInfo info = features.get(Learner.weightName(name, target));
        columns[i++] =
            info == null
                ? new double[0]
                : column(matrix, info.getID(), labelOf, shape.labels().size());
      }
      weights[target + 1] = columns;
    }
    double[] constants = new double[shape.labels().size()];
    Arrays.fill(constants, Double.NEGATIVE_INFINITY);
    for (int output = 0; output < labelOf.length; output++) {
      constants[labelOf[output]] = matrix.get(output, features.size());
    }
    Map<String, Integer> targetIds = new LinkedHashMap<>();
    targets.forEach(target -> targetIds.put(target, targetIds.size()));
    Weighting weighting = new Weighting(known, shape.texts(), shape.groups());
    return new Scorer(weighting, targetIds, constants, weights);
  }

  /**
   * What {@link Learner} noted in Tribuo's feature map: frequency as count, contrast as maximum.
   */
  private static Map<String, Weighting.Known> known(ImmutableFeatureMap features) {
    String prefix = Learner.weightName("", -1);
    Map<String, Weighting.Known> known = new LinkedHashMap<>();
    for (int id = 0; id < features.size(); id++) {
      VariableIDInfo info = features.get(id);
      if (info.getName().startsWith(prefix) && info instanceof RealIDInfo real) {
        known.put(
            real.getName().substring(prefix.length()),
            new Weighting.Known(real.getCount(), real.getMax()));
      }
    }
    return known;
  }

  private static int[] labelOrder(LinearSGDModel model, LabelSet labels) {
    int[] order = new int[model.getOutputIDInfo().size()];
    for (int output = 0; output < order.length; output++) {
      String label = model.getOutputIDInfo().getOutput(output).getLabel();
      order[output] = labels.indexOf(label);
      if (order[output] < 0) {
        throw new IllegalArgumentException("label \"" + label + "\" (one of " + labels.labels());
      }
    }
    return order;
  }

  private static double[] column(DenseMatrix matrix, int id, int[] labelOf, int labels) {
    double[] column = new double[labels];
    for (int output = 0; output < labelOf.length; output++) {
      column[labelOf[output]] = matrix.get(output, id);
    }
    return column;
  }

  /**
   * Scores a text.
   *
   * @param features its features
   * @param target what the stance is about
   * @return a score for each label, negative infinity for a label that the training rows lacked
   */
  double[] scores(FeatureVector features, String target) {
    double[] scores = constants.clone();
    Weighting.Weighted weighted = weighting.weigh(features);
    add(shared, weighted, scores);
    Integer id = targets.get(target);
    if (id != null) {
      add(own[id], weighted, scores);
    }
    return scores;
  }

  private static void add(double[][] weights, Weighting.Weighted weighted, double[] scores) {
    for (int i = 0; i < weighted.size(); i++) {
      double[] column = weights[weighted.id(i)];
      for (int label = 0; label < column.length; label++) {
        scores[label] += column[label] * weighted.value(i);
      }
    }
  }

  /** Whether a text has any feature with a weight. */
  boolean knowsAny(FeatureVector features) {
    return weighting.weigh(features).size() > 0;
  }

  boolean knows(String feature) {
    return weighting.knows(feature);
  }
}
