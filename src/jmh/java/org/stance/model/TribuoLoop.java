package org.stance.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureVector;
import org.stance.task.Target;
import org.stance.weights.TfIdf;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.RealIDInfo;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;

/**
 * A model's n-grams scored by Tribuo: per text an example of named features, which Tribuo's {@code
 * predict} looks up. Its stances are {@link StanceModel}'s; benchmarks measure against it. It lies
 * in this package to read a model's facts.
 */
public final class TribuoLoop {
  private final Model<Label> model;
  private final ModelFacts facts;
  private final FeatureExtractor extractor;
  private final double unknown;

  private TribuoLoop(Model<Label> model, ModelFacts facts) {
    this.model = model;
    this.facts = facts;
    this.extractor = new FeatureExtractor(facts.inputs().groups());
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
    StanceModel saved = StanceModel.load(file);
    if (saved.encoder().isPresent()) {
      throw new IllegalArgumentException(file + " needs an encoder (a model of n-grams expected)");
    }
    Path exported = Files.createTempFile("model", ".tribuo");
    try {
      try (OutputStream out = Files.newOutputStream(exported)) {
        saved.writeTribuo(out);
      }
      Model<Label> model = Model.deserializeFromFile(exported).castModel(Label.class);
      return new TribuoLoop(model, saved.record());
    } finally {
      Files.delete(exported);
    }
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
    return prepared(text, target).get();
  }

  /**
   * Does all but predict, so that this can be measured alone.
   *
   * @param text the words of a statement
   * @param target what the stance is about
   * @return what predicts, as {@link #stance}
   */
  public Supplier<String> prepared(String text, Target target) {
    int own = facts.scope().ownTargets().indexOf(target.name());
    ArrayExample<Label> example = example(extractor.extract(text), own);
    return example.size() == 0
        ? this::commonest
        : () -> model.predict(example).getOutput().getLabel();
  }

  private String commonest() {
    double[] shares = facts.training().data().shares();
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return facts.scope().labels().labels().get(best);
  }

  /** The known features, weighted as {@link TfIdf} says. */
  private ArrayExample<Label> example(FeatureVector vector, int target) {
    ImmutableFeatureMap map = model.getFeatureIDMap();
    List<RealIDInfo> known = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    Map<Character, Double> squares = new HashMap<>();
    for (Map.Entry<String, Double> count : vector.counts().entrySet()) {
      double value = 1 + Math.log(count.getValue());
      if (map.get(count.getKey()) instanceof RealIDInfo info) {
        value *= rarity(info);
        known.add(info);
        values.add(value);
      } else {
        value *= unknown;
      }
      squares.merge(count.getKey().charAt(0), value * value, Double::sum);
    }
    List<String> names = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      String name = known.get(i).getName();
      double square = squares.getOrDefault(name.charAt(0), 1.0);
      double value = values.get(i) / Math.sqrt(square * facts.inputs().groups().size());
      names.add(name);
      all.add(value);
      String own = target + "@" + name;
      if (target >= 0 && map.get(own) != null) {
        names.add(own);
        all.add(value);
      }
    }
    return new ArrayExample<>(
        LabelFactory.UNKNOWN_LABEL,
        names.toArray(String[]::new),
        all.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private double rarity(RealIDInfo known) {
    return rarity(known.getCount()) * known.getMax();
  }

  /** The mean contrast of the features, which their maximum in Tribuo's map holds. */
  private static double contrast(ImmutableFeatureMap map) {
    double sum = 0;
    int count = 0;
    for (VariableInfo info : map) {
      if (info instanceof RealIDInfo known && !Character.isDigit(known.getName().charAt(0))) {
        sum += known.getMax();
        count++;
      }
    }
    return count == 0 ? 1 : sum / count;
  }

  private double rarity(int frequency) {
    return Math.log((1.0 + facts.training().data().texts()) / (1.0 + frequency)) + 1;
  }
}
