package org.stance.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stance.features.FeatureGroup;
import org.stance.weights.LinearWeights;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.SparseVector;
import org.stance.weights.TfIdf;

/**
 * The formula of a score (see the package's comment) over weights in flat arrays, with its features
 * in a hash table. A text whose features are all unknown scores the biases. Immutable and
 * thread-safe.
 */
public final class Scorer {
  private static final double[] NO_FEATURES = {};

  private final Shape shape;
  private final FeatureTable table;
  private final TfIdf weighting;
  private final ScorerWeights weights;
  private final Optional<NystroemFeatures> landmarks;

  /** Made when the first text is read: cross-validation scores counted rows and reads none. */
  private @Nullable Vocabulary vocabulary;

  /**
   * What weights alone don't say.
   *
   * @param ownTargets the targets with weights of their own, in the order of the weights
   * @param groups what the model looks at
   * @param texts how many texts it was trained on
   */
  public record Shape(List<String> ownTargets, Set<FeatureGroup> groups, int texts) {}

  /**
   * Prepares weights for scoring.
   *
   * @param model the weights
   * @param shape what they don't say
   * @param landmarks the encoder's features, if the model looks at an encoder
   * @throws IllegalArgumentException if these don't fit together
   */
  public Scorer(LinearWeights model, Shape shape, Optional<NystroemFeatures> landmarks) {
    int encoderFeatures = landmarks.map(NystroemFeatures::size).orElse(0);
    if (model.landmarks().length != encoderFeatures * model.labels()) {
      throw new IllegalArgumentException(
          "%d weights for %d encoder features and %d labels"
              .formatted(model.landmarks().length, encoderFeatures, model.labels()));
    }
    LinearWeights.Features features = model.features();
    List<TfIdf.Known> known =
        IntStream.range(0, features.size()).mapToObj(features::known).toList();
    this.shape = shape;
    this.landmarks = landmarks;
    this.table = new FeatureTable(features.names());
    this.weighting = new TfIdf(known, shape.texts(), shape.groups());
    this.weights = new ScorerWeights(model, shape.ownTargets());
  }

  /** A reader of texts as this model sees them, for one thread. */
  public TextReading reading() {
    return new TextReading(vocabulary(), weighting);
  }

  private synchronized Vocabulary vocabulary() {
    if (vocabulary == null) {
      vocabulary = new Vocabulary(shape.groups(), table);
    }
    return vocabulary;
  }

  /** The numbers of features by name, {@link FeatureTable#NONE} for those that are unknown. */
  public int[] ids(List<String> names) {
    return names.stream().mapToInt(table::find).toArray();
  }

  public TfIdf weighting() {
    return weighting;
  }

  /** Whether it scores an encoder's vectors, too. */
  public boolean usesEncoder() {
    return landmarks.isPresent();
  }

  /** The encoder's features of a vector; none for a model without an encoder. */
  public double[] encoderFeatures(float[] vector) {
    return landmarks.isPresent() ? landmarks.get().features(vector) : NO_FEATURES;
  }

  public int labels() {
    return weights.labels();
  }

  /**
   * Scores a text.
   *
   * @param text its known features
   * @param encoder the {@link #encoderFeatures} of its vector
   * @param target what the stance is about
   * @param scores gets a score per label, negative infinity for a label that the training rows
   *     lacked
   */
  public void score(SparseVector text, double[] encoder, String target, double[] scores) {
    weights.start(scores);
    weights.addShared(text, scores);
    OwnWeights own = weights.own(target);
    if (own != null) {
      for (int i = 0; i < text.size(); i++) {
        own.add(text.id(i), text.value(i), scores);
      }
    }
    weights.addEncoder(encoder, scores);
  }

  /**
   * What each part of a text adds to its scores.
   *
   * @param text its known features
   * @param encoder the {@link #encoderFeatures} of its vector
   * @param target what the stance is about
   * @return the biases, each known feature, the encoder: their sum is what {@link #score} gives
   */
  public Parts parts(SparseVector text, double[] encoder, String target) {
    double[] biases = new double[labels()];
    weights.start(biases);
    OwnWeights own = weights.own(target);
    Map<String, double[]> features = new LinkedHashMap<>();
    for (int i = 0; i < text.size(); i++) {
      double[] added = new double[labels()];
      weights.addShared(text.id(i), text.value(i), added);
      if (own != null) {
        own.add(text.id(i), text.value(i), added);
      }
      features.put(table.name(text.id(i)), added);
    }
    double[] added = new double[labels()];
    weights.addEncoder(encoder, added);
    return new Parts(biases, features, added);
  }

  /** What makes up a text's scores, one number per label each. */
  public static final class Parts {
    private final double[] biases;
    private final Map<String, double[]> features;
    private final double[] encoder;

    private Parts(double[] biases, Map<String, double[]> features, double[] encoder) {
      this.biases = biases;
      this.features = features;
      this.encoder = encoder;
    }

    public double[] biases() {
      return biases;
    }

    Map<String, double[]> features() {
      return features;
    }

    public double[] encoder() {
      return encoder;
    }
  }

  /** How similar two vectors are to the model, -1 to 1; 0 for a model without an encoder. */
  public double cosine(float[] a, float[] b) {
    return landmarks.map(known -> known.cosine(a, b)).orElse(0.0);
  }
}
