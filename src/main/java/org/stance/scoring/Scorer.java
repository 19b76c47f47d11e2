package org.stance.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stance.features.FeatureGroup;
import org.stance.task.LabelSet;
import org.stance.training.LinearTrainer;
import org.stance.training.TrainingSet;
import org.stance.weights.LinearWeights;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.SparseVector;
import org.stance.weights.TfIdf;

/**
 * The weights of a Tribuo model in flat arrays, its features in a table. Gives the same scores as
 * Tribuo's own prediction before it turns them into probabilities, but never throws on a text whose
 * features are all unknown: that one gets the model's constants. Immutable; every model of ours can
 * be read so, and a file with any other is refused.
 */
public final class Scorer {
  private final Shape shape;
  private final FeatureTable table;
  private final TfIdf weighting;
  private final ScorerWeights weights;
  private final Optional<NystroemFeatures> landmarks;

  /** Made when a text is to be read first: cross-validation scores without reading any. */
  private @Nullable Vocabulary vocabulary;

  /**
   * What is needed to read a Tribuo model's weights.
   *
   * @param labels the order of the scores
   * @param ownWeights the targets with weights of their own, in the order of training
   * @param groups what the model looks at
   * @param texts how many texts it was trained on
   */
  public record Shape(
      LabelSet labels, List<String> ownWeights, Set<FeatureGroup> groups, int texts) {}

  /**
   * Takes the weights out of a model.
   *
   * @param model what we use of a trained model
   * @param shape what it doesn't say itself
   * @param landmarks what places a vector, if the model looks at any
   * @throws IllegalArgumentException if the model has a label that is not among the labels
   */
  public Scorer(LinearWeights model, Shape shape, Optional<NystroemFeatures> landmarks) {
    this.shape = shape;
    this.landmarks = landmarks;
    int[] places = places(model);
    String[] names = model.names();
    int prefix = LinearTrainer.weightName("", LinearTrainer.ALL_TARGETS).length();
    this.table =
        new FeatureTable(
            Arrays.stream(places).mapToObj(id -> names[id].substring(prefix)).toList());
    this.weighting =
        new TfIdf(
            Arrays.stream(places).mapToObj(model::known).toList(),
            Arrays.stream(places)
                .sorted()
                .mapToDouble(id -> model.contrasts()[id])
                .average()
                .orElse(1),
            shape.texts(),
            shape.groups());
    this.weights =
        new ScorerWeights(model, shape, table, landmarks.map(NystroemFeatures::size).orElse(0));
  }

  /** Where the weights for all targets stand, the most frequent feature's first. */
  private static int[] places(LinearWeights model) {
    String prefix = LinearTrainer.weightName("", LinearTrainer.ALL_TARGETS);
    return IntStream.range(0, model.names().length)
        .filter(id -> model.names()[id].startsWith(prefix))
        .boxed()
        .sorted(Comparator.comparing(id -> -model.frequencies()[id]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Reads texts as this model sees them; one reading a thread. */
  public TextReading reading() {
    return new TextReading(vocabulary(), weighting);
  }

  private synchronized Vocabulary vocabulary() {
    if (vocabulary == null) {
      vocabulary = new Vocabulary(shape.groups(), table);
    }
    return vocabulary;
  }

  /** The numbers of a corpus's features, negative for those that the model doesn't know. */
  public int[] ids(TrainingSet corpus) {
    int[] ids = new int[corpus.names().size()];
    for (int feature = 0; feature < ids.length; feature++) {
      ids[feature] = table.find(corpus.names().get(feature));
    }
    return ids;
  }

  public TfIdf weighting() {
    return weighting;
  }

  /** What the landmarks say of a vector; nothing for a model without any. */
  public double[] near(float[] vector) {
    return landmarks.isPresent() ? landmarks.get().features(vector) : new double[0];
  }

  public int labels() {
    return weights.labels();
  }

  /**
   * Scores a text.
   *
   * @param text its known features
   * @param near what {@link #near} says of its vector
   * @param target what the stance is about
   * @param scores gets a score for each label, negative infinity for a label that the training rows
   *     lacked
   */
  public void score(SparseVector text, double[] near, String target, double[] scores) {
    weights.start(scores);
    weights.addShared(text, scores);
    OwnWeights own = weights.own(target);
    if (!own.isEmpty()) {
      for (int i = 0; i < text.size(); i++) {
        own.add(text.id(i), text.value(i), scores);
      }
    }
    weights.addNear(near, scores);
  }

  /**
   * What each part of a text adds to its scores.
   *
   * @param near what {@link #near} says of its vector
   * @return the constants, each known feature, the encoder: together what {@link #score} gives
   */
  public Parts parts(SparseVector text, double[] near, String target) {
    double[] constants = new double[labels()];
    weights.start(constants);
    OwnWeights own = weights.own(target);
    Map<String, double[]> added = new LinkedHashMap<>();
    for (int i = 0; i < text.size(); i++) {
      double[] one = new double[labels()];
      weights.addShared(text.id(i), text.value(i), one);
      own.add(text.id(i), text.value(i), one);
      added.put(table.name(text.id(i)), one);
    }
    double[] encoder = new double[labels()];
    weights.addNear(near, encoder);
    return new Parts(constants, added, encoder);
  }

  /** What makes up a text's scores, each with one number a label. */
  public static final class Parts {
    private final double[] constants;
    private final Map<String, double[]> features;
    private final double[] encoder;

    private Parts(double[] constants, Map<String, double[]> features, double[] encoder) {
      this.constants = constants;
      this.features = features;
      this.encoder = encoder;
    }

    public double[] constants() {
      return constants;
    }

    Map<String, double[]> features() {
      return features;
    }

    public double[] encoder() {
      return encoder;
    }
  }

  /** How alike two vectors are for the model, -1 to 1; 0 for a model without landmarks. */
  public double cosine(float[] a, float[] b) {
    return landmarks.map(all -> all.cosine(a, b)).orElse(0.0);
  }
}
