package org.stance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final double[] NONE = {};

  private final Weighting weighting;
  private final Map<String, Integer> targets;
  private final Weights weights;
  private final Optional<Landmarks> landmarks;

  private Scorer(
      Weighting weighting,
      Map<String, Integer> targets,
      Weights weights,
      Optional<Landmarks> landmarks) {
    this.weighting = weighting;
    this.targets = targets;
    this.weights = weights;
    this.landmarks = landmarks;
  }

  /**
   * A weight for each label: as such, for each feature, for each feature and target, and for each
   * landmark.
   */
  private static final class Weights {
    private final double[] constants;
    private final double[][] shared;
    private final List<Map<Integer, double[]>> own;
    private final double[][] landmarks;

    Weights(
        double[] constants,
        double[][] shared,
        List<Map<Integer, double[]>> own,
        double[][] landmarks) {
      this.constants = constants;
      this.shared = shared;
      this.own = own;
      this.landmarks = landmarks;
    }
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
   * @param landmarks what places a vector, if the model looks at any
   * @throws IllegalArgumentException if the model has a label that is not among the labels
   */
  static Scorer of(LinearSGDModel model, Shape shape, Optional<Landmarks> landmarks) {
    ImmutableFeatureMap features = model.getFeatureIDMap();
    Map<String, Weighting.Known> known = known(features);
    List<String> targets = shape.ownWeights();
    Columns columns = new Columns(model, shape.labels());
    double[][] near = new double[landmarks.map(Landmarks::size).orElse(0)][];
    for (int i = 0; i < near.length; i++) {
      near[i] = columns.of(Learner.encoderWeightName(i));
    }
    Map<String, Integer> targetIds = new LinkedHashMap<>();
    targets.forEach(target -> targetIds.put(target, targetIds.size()));
    return new Scorer(
        new Weighting(known, shape.texts(), shape.groups()),
        targetIds,
        new Weights(
            columns.constants(),
            columns.shared(known.keySet()),
            columns.own(known.keySet(), targets.size()),
            near),
        landmarks);
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

  /** The columns of a model's matrix of weights, in the order of our labels. */
  private static final class Columns {
    private final ImmutableFeatureMap features;
    private final DenseMatrix matrix;
    private final int[] labelOf;
    private final int labels;

    Columns(LinearSGDModel model, LabelSet labels) {
      this.features = model.getFeatureIDMap();
      this.matrix = model.getWeightsCopy();
      this.labelOf = new int[model.getOutputIDInfo().size()];
      this.labels = labels.size();
      for (int output = 0; output < labelOf.length; output++) {
        String label = model.getOutputIDInfo().getOutput(output).getLabel();
        labelOf[output] = labels.indexOf(label);
        if (labelOf[output] < 0) {
          throw new IllegalArgumentException("label \"" + label + "\" (one of " + labels.labels());
        }
      }
    }

    double[][] shared(Set<String> known) {
      return known.stream().map(name -> of(Learner.weightName(name, -1))).toArray(double[][]::new);
    }

    /** For each target, by the feature's place among those known; most have none. */
    List<Map<Integer, double[]>> own(Set<String> known, int targets) {
      Map<String, Integer> places = new HashMap<>();
      known.forEach(name -> places.put(name, places.size()));
      List<Map<Integer, double[]>> own = new ArrayList<>();
      for (int target = 0; target < targets; target++) {
        own.add(new HashMap<>());
      }
      for (int id = 0; id < features.size(); id++) {
        String name = features.get(id).getName();
        int target = Learner.targetOf(name);
        if (target >= 0) {
          String feature = name.substring(Learner.weightName("", target).length());
          own.get(target).put(places.getOrDefault(feature, -1), column(id, 0));
        }
      }
      return own;
    }

    /** Empty for a feature that the model has no weights for. */
    double[] of(String name) {
      VariableIDInfo info = features.get(name);
      return info == null ? NONE : column(info.getID(), 0);
    }

    double[] constants() {
      return column(features.size(), Double.NEGATIVE_INFINITY);
    }

    private double[] column(int id, double none) {
      double[] column = new double[labels];
      Arrays.fill(column, none);
      for (int output = 0; output < labelOf.length; output++) {
        column[labelOf[output]] = matrix.get(output, id);
      }
      return column;
    }
  }

  /**
   * Scores a text.
   *
   * @param features its features
   * @param vector what the encoder says of it; any for a model without landmarks
   * @param target what the stance is about
   * @return a score for each label, negative infinity for a label that the training rows lacked
   */
  double[] scores(FeatureVector features, float[] vector, String target) {
    return scores(features, near(vector), target);
  }

  /** What the landmarks say of a vector; nothing for a model without any. */
  double[] near(float[] vector) {
    return landmarks.isPresent() ? landmarks.get().features(vector) : new double[0];
  }

  /** Scores a text whose nearness to the landmarks is known. */
  double[] scores(FeatureVector features, double[] near, String target) {
    double[] scores = weights.constants.clone();
    Weighting.Weighted weighted = weighting.weigh(features);
    add(weights.shared, weighted, scores);
    Integer id = targets.get(target);
    if (id != null) {
      Map<Integer, double[]> own = weights.own.get(id);
      for (int i = 0; i < weighted.size(); i++) {
        add(own.getOrDefault(weighted.id(i), NONE), weighted.value(i), scores);
      }
    }
    for (int i = 0; i < near.length; i++) {
      add(weights.landmarks[i], Learner.ENCODER_SHARE * near[i], scores);
    }
    return scores;
  }

  /**
   * What each part of a text adds to its scores.
   *
   * @param near what {@link #near} says of its vector
   * @return the constants, each known feature, the encoder: together {@link #scores}
   */
  Parts parts(FeatureVector features, double[] near, String target) {
    Weighting.Weighted weighted = weighting.weigh(features);
    Integer id = targets.get(target);
    Map<Integer, double[]> own = id == null ? Map.of() : weights.own.get(id);
    Map<String, double[]> added = new LinkedHashMap<>();
    for (int i = 0; i < weighted.size(); i++) {
      double[] one = new double[weights.constants.length];
      add(weights.shared[weighted.id(i)], weighted.value(i), one);
      add(own.getOrDefault(weighted.id(i), NONE), weighted.value(i), one);
      added.put(weighting.name(weighted.id(i)), one);
    }
    double[] encoder = new double[weights.constants.length];
    for (int i = 0; i < near.length; i++) {
      add(weights.landmarks[i], Learner.ENCODER_SHARE * near[i], encoder);
    }
    return new Parts(weights.constants.clone(), added, encoder);
  }

  /** What makes up a text's scores, each with one number a label. */
  static final class Parts {
    private final double[] constants;
    private final Map<String, double[]> features;
    private final double[] encoder;

    private Parts(double[] constants, Map<String, double[]> features, double[] encoder) {
      this.constants = constants;
      this.features = features;
      this.encoder = encoder;
    }

    double[] constants() {
      return constants;
    }

    Map<String, double[]> features() {
      return features;
    }

    double[] encoder() {
      return encoder;
    }
  }

  private static void add(double[] column, double value, double[] scores) {
    for (int label = 0; label < column.length; label++) {
      scores[label] += column[label] * value;
    }
  }

  private static void add(double[][] weights, Weighting.Weighted weighted, double[] scores) {
    for (int i = 0; i < weighted.size(); i++) {
      add(weights[weighted.id(i)], weighted.value(i), scores);
    }
  }

  /** How alike two vectors are for the model, -1 to 1; 0 for a model without landmarks. */
  double cosine(float[] a, float[] b) {
    return landmarks.map(all -> all.cosine(a, b)).orElse(0.0);
  }

  /** The cosine of two texts' known features, weighed, 0 to 1; 0 where one has none. */
  double cosine(FeatureVector a, FeatureVector b) {
    return weighting.weigh(a).cosine(weighting.weigh(b));
  }

  /** Whether a text has any feature with a weight. */
  boolean knowsAny(FeatureVector features) {
    return weighting.weigh(features).size() > 0;
  }

  boolean knows(String feature) {
    return weighting.knows(feature);
  }
}
