package org.stance.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.stance.features.FeatureExtractor;
import org.stance.weights.LinearWeights;

/** The formula in the comment of this package, as plainly as it can be written. */
public final class ReferenceScorer {
  private final LinearWeights weights;
  private final Scorer.Shape shape;
  private final Map<String, Integer> ids = new HashMap<>();

  /** Scores with some weights. */
  public ReferenceScorer(LinearWeights weights, Scorer.Shape shape) {
    this.weights = weights;
    this.shape = shape;
    weights.features().names().forEach(name -> ids.putIfAbsent(name, ids.size()));
  }

  /** The score of each label; {@code encoder} holds the features of the text's vector. */
  public double[] scores(String text, String target, double[] encoder) {
    double[] scores = weights.biases().clone();
    values(text).forEach((name, x) -> add(x, weights.shared(), ids.get(name), scores));
    int own = shape.ownTargets().indexOf(target);
    if (own >= 0) {
      LinearWeights.TargetWeights of = weights.targets().get(own);
      Map<Integer, Integer> rows = new HashMap<>();
      for (int row = 0; row < of.features().length; row++) {
        rows.put(of.features()[row], row);
      }
      values(text).forEach((name, x) -> add(x, of.weights(), rows.get(ids.get(name)), scores));
    }
    for (int k = 0; k < encoder.length; k++) {
      add(2 * encoder[k], weights.landmarks(), k, scores);
    }
    return scores;
  }

  private static void add(double x, double[] matrix, Integer row, double[] scores) {
    for (int label = 0; row != null && label < scores.length; label++) {
      scores[label] += x * matrix[row * scores.length + label];
    }
  }

  /** The value of each known feature. */
  public Map<String, Double> values(String text) {
    Map<String, Double> counts = new FeatureExtractor(shape.groups()).extract(text).counts();
    Map<Character, Double> squares = new TreeMap<>();
    counts.forEach((f, n) -> squares.merge(f.charAt(0), Math.pow(value(f, n), 2), Double::sum));
    long groups = shape.groups().stream().filter(g -> !g.label().equals("encoder")).count();
    Map<String, Double> values = new LinkedHashMap<>();
    counts.forEach(
        (f, n) -> values.put(f, value(f, n) / Math.sqrt(groups * squares.get(f.charAt(0)))));
    values.keySet().retainAll(ids.keySet());
    return values;
  }

  private double value(String feature, double count) {
    Integer id = ids.get(feature);
    double frequency = id == null ? 1 : weights.features().known(id).frequency();
    double contrast = id == null ? meanContrast() : weights.features().known(id).contrast();
    return (1 + Math.log(count))
        * (Math.log((1.0 + shape.texts()) / (1 + frequency)) + 1)
        * contrast;
  }

  private double mean = Double.NaN;

  private double meanContrast() {
    if (Double.isNaN(mean)) {
      double sum = 0;
      for (int id = 0; id < weights.features().size(); id++) {
        sum += weights.features().known(id).contrast();
      }
      mean = weights.features().size() == 0 ? 1 : sum / weights.features().size();
    }
    return mean;
  }
}
