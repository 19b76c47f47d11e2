package org.stance.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureVector;
import org.stance.statement.Target;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Prediction;
import org.tribuo.RealIDInfo;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.impl.ArrayExample;

/**
 * A model's n-grams scored as Tribuo does it: for every text an example of named features, which
 * Tribuo's {@code predict} looks up. Its stances are {@link StanceModel}'s; it is here to be
 * measured against. Immutable and thread-safe.
 */
public final class TribuoLoop {
  private static final int[] SHARED = {-1};

  private final LinearSGDModel model;
  private final ModelFacts facts;
  private final FeatureExtractor extractor;
  private final double unknown;

  private TribuoLoop(LinearSGDModel model, ModelFacts facts) {
    this.model = model;
    this.facts = facts;
    this.extractor = new FeatureExtractor(facts.groups());
    this.unknown = rarity(1) * contrast(model.getFeatureIDMap());
  }

  /**
   * Loads a model.
   *
   * @param file a model file
   * @return the loop
   * @throws ModelFormatException if the file is no model, damaged, or of another format version
   * @throws IllegalArgumentException if the model needs an encoder, which Tribuo doesn't have
   * @throws IOException if the file can't be read
   */
  public static TribuoLoop load(Path file) throws IOException {
    ModelFile parts = ModelFile.read(file);
    ModelFacts facts = FactsJson.read(parts.facts());
    if (facts.encoder().isPresent()) {
      throw new IllegalArgumentException(file + " needs an encoder (a model of n-grams expected)");
    }
    return new TribuoLoop(TribuoModel.read(parts.model()), facts);
  }

  /**
   * Predicts one text's stance.
   *
   * @param text the words of a statement
   * @param target what the stance is about
   * @return one of the model's labels; of a text without any known feature, the one that most rows
   *     of the training data had
   */
  public String stance(String text, Target target) {
    List<String> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    add(extractor.extract(text), facts.shape().ownWeights().indexOf(target.name()), names, values);
    if (names.isEmpty()) {
      return commonest();
    }
    ArrayExample<Label> example =
        new ArrayExample<>(
            LabelFactory.UNKNOWN_LABEL,
            names.toArray(String[]::new),
            values.stream().mapToDouble(Double::doubleValue).toArray());
    Prediction<Label> prediction = model.predict(example);
    return prediction.getOutput().getLabel();
  }

  private String commonest() {
    double[] shares = facts.training().shares();
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return facts.labels().labels().get(best);
  }

  /** Adds the known features, weighted as {@link Weighting} says. */
  private void add(FeatureVector vector, int target, List<String> names, List<Double> values) {
    ImmutableFeatureMap map = model.getFeatureIDMap();
    Map<Character, Double> squares = new HashMap<>();
    for (Map.Entry<String, Double> one : vector.counts().entrySet()) {
      double value = value(map, one);
      squares.merge(group(one), value * value, Double::sum);
    }
    for (Map.Entry<String, Double> one : vector.counts().entrySet()) {
      double length = Math.sqrt(squares.getOrDefault(group(one), 1.0) * facts.groups().size());
      double value = value(map, one) / length;
      for (int field : target < 0 ? SHARED : new int[] {-1, target}) {
        String name = Learner.weightName(one.getKey(), field);
        if (map.get(name) != null) {
          names.add(name);
          values.add(value);
        }
      }
    }
  }

  private static Character group(Map.Entry<String, Double> feature) {
    return feature.getKey().charAt(0);
  }

  private double value(ImmutableFeatureMap map, Map.Entry<String, Double> feature) {
    double rare =
        map.get(Learner.weightName(feature.getKey(), -1)) instanceof RealIDInfo known
            ? rarity(known.getCount()) * known.getMax()
            : unknown;
    return (1 + Math.log(feature.getValue())) * rare;
  }

  /** What the feature map's features have in common; {@link Learner} noted the contrast there. */
  private static double contrast(ImmutableFeatureMap map) {
    String prefix = Learner.weightName("", -1);
    double sum = 0;
    int count = 0;
    for (VariableInfo info : map) {
      if (info instanceof RealIDInfo known && known.getName().startsWith(prefix)) {
        sum += known.getMax();
        count++;
      }
    }
    return count == 0 ? 1 : sum / count;
  }

  private double rarity(int frequency) {
    return Math.log((1.0 + facts.shape().texts()) / (1.0 + frequency)) + 1;
  }
}
