package org.stance.training;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stance.model.Hyperparameters;
import org.stance.weights.LinearWeights;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.SparseVector;
import org.stance.weights.TfIdf;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableDataset;
import org.tribuo.MutableFeatureMap;
import org.tribuo.MutableOutputInfo;
import org.tribuo.RealInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Prepares some rows of a training set for Tribuo and trains multinomial logistic regression on
 * them. Every training makes a new Tribuo trainer: a used one would start from another random
 * state.
 *
 * <p>Where the rows have several targets, each feature has two weights per label: one for all
 * targets and one for its own (Daumé III, "Frustratingly Easy Domain Adaptation", ACL 2007), so
 * that what targets share is learnt from all rows, and what differs from the target's own.
 */
public final class LinearTrainer {
  /** Features of fewer texts are left out: they can't be trusted, and would quote a row. */
  static final int MIN_TEXTS = 2;

  /** Maximum number of weights of all features and labels together: 64 MiB of them. */
  private static final int MAX_NUMBERS = 1 << 23;

  /** Damps the first, large steps of AdaGrad. */
  private static final double EPSILON = 1;

  private final TrainingSet corpus;
  private final int[] rows;
  private final List<String> targets;
  private final Map<String, TfIdf.Known> known = new LinkedHashMap<>();
  private final Map<String, String> weightNames = new HashMap<>();
  private final List<String> vocabulary;
  private final int[] ids;
  private final TfIdf weighting;
  private final Optional<NystroemFeatures> landmarks;
  private final String[] landmarkNames;
  private final Dataset<Label> dataset;

  /**
   * Prepares some rows.
   *
   * @param corpus all rows
   * @param rows which of them to train on
   * @param targets the targets that get weights of their own
   * @param randomSeed picks the landmarks
   */
  public LinearTrainer(TrainingSet corpus, int[] rows, List<String> targets, long randomSeed) {
    this.corpus = corpus;
    this.rows = rows;
    this.targets = targets;
    Map<String, Integer> frequencies = corpus.textFrequencies(rows);
    frequencies.values().removeIf(frequency -> frequency < MIN_TEXTS);
    int max = maxFeatures(corpus.labels().size());
    keepMostFrequent(frequencies, max - (corpus.encoded() ? NystroemFeatures.MAX_LANDMARKS : 0));
    if (frequencies.isEmpty() && !corpus.encoded()) {
      throw TrainingException.of(
          TrainingException.Reason.NO_SHARED_FEATURE,
          rows.length + " rows have no word in common (at least one in two texts expected)");
    }
    LogCountRatio.of(corpus, rows, frequencies)
        .forEach(
            (name, contrast) ->
                known.put(name, new TfIdf.Known(frequencies.getOrDefault(name, 0), contrast)));
    this.vocabulary = List.copyOf(known.keySet());
    this.ids = corpus.ids(vocabulary);
    this.weighting = new TfIdf(known.values(), corpus.texts(rows), corpus.groups());
    this.landmarks = landmarks(randomSeed);
    this.landmarkNames =
        IntStream.range(0, landmarks.map(NystroemFeatures::size).orElse(0))
            .mapToObj(TribuoModel::encoderName)
            .toArray(String[]::new);
    this.dataset = dataset();
  }

  /** Maximum number of features with this many labels. */
  static int maxFeatures(int labels) {
    return Math.min(LinearWeights.MAX_FEATURES, MAX_NUMBERS / labels);
  }

  /** Keeps the most frequent ones, of equally frequent ones the first. */
  static void keepMostFrequent(Map<String, Integer> frequencies, int max) {
    if (frequencies.size() > max) {
      frequencies.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .skip(Math.max(0, max))
          .map(Map.Entry::getKey)
          .toList()
          .forEach(frequencies::remove);
    }
  }

  private Optional<NystroemFeatures> landmarks(long randomSeed) {
    if (!corpus.encoded()) {
      return Optional.empty();
    }
    return Optional.of(
        NystroemFeatures.of(corpus.encodings(rows), corpus.severalTargets(), randomSeed));
  }

  /** The encoder's features, if the rows are encoded. */
  Optional<NystroemFeatures> landmarks() {
    return landmarks;
  }

  TribuoModel train(Hyperparameters candidate, long randomSeed) {
    LinearSGDTrainer trainer =
        new LinearSGDTrainer(
            new LogMulticlass(),
            new AdaGrad(candidate.learningRate(), EPSILON),
            candidate.epochs(),
            -1,
            1,
            randomSeed);
    Map<String, Provenance> run = Map.of("row-processor", corpus.processor().getProvenance());
    return new TribuoModel(trainer.train(dataset, run));
  }

  /** The weights of a model that this trained. */
  LinearWeights weights(TribuoModel model) {
    return model.weights(corpus.labels(), targets.size(), landmarkNames.length);
  }

  private Dataset<Label> dataset() {
    MutableOutputInfo<Label> labels = new LabelFactory().generateInfo();
    List<Example<Label>> examples = new ArrayList<>();
    double[] classWeights = classWeights();
    for (int row : rows) {
      Example<Label> example = example(row, (float) classWeights[corpus.label(row)]);
      if (example.size() > 0) {
        examples.add(example);
        labels.observe(example.getOutput());
      }
    }
    OffsetDateTime epoch = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    SimpleDataSourceProvenance provenance =
        new SimpleDataSourceProvenance("labelled statements", epoch, new LabelFactory());
    return new ImmutableDataset<>(
        examples, provenance, new LabelFactory(), featureMap(examples), labels, false);
  }

  /**
   * Lists all weights by name. What is known of a feature goes with its weights for all targets:
   * its document frequency as Tribuo's count, its contrast as Tribuo's maximum.
   */
  private MutableFeatureMap featureMap(List<Example<Label>> examples) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Example<Label> example : examples) {
      example.forEach(feature -> counts.merge(feature.getName(), 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < MIN_TEXTS);
    Map<String, Integer> own = new LinkedHashMap<>(counts);
    own.keySet().removeIf(name -> !TribuoModel.isOwn(name));
    counts.keySet().removeAll(own.keySet());
    keepMostFrequent(
        own, maxFeatures(corpus.labels().size()) - known.size() - landmarkNames.length);
    counts.putAll(own);
    MutableFeatureMap features = new MutableFeatureMap();
    counts.forEach((name, count) -> features.put(new RealInfo(name, count, 1, 0, 0, 0)));
    known.forEach(
        (feature, facts) ->
            features.put(new RealInfo(feature, facts.frequency(), facts.contrast(), 0, 0, 0)));
    return features;
  }

  private Example<Label> example(int row, float classWeight) {
    SparseVector weighted = new SparseVector();
    corpus.weigh(row, ids, weighting, weighted);
    int target = targets.indexOf(corpus.target(row));
    int size = weighted.size();
    int copies = target < 0 ? 1 : 2;
    double[] encoded = encoderFeatures(row);
    String[] names = new String[size * copies + encoded.length];
    double[] values = new double[names.length];
    for (int i = 0; i < size; i++) {
      String feature = vocabulary.get(weighted.id(i));
      names[i] = feature;
      values[i] = weighted.value(i);
      if (copies == 2) {
        names[size + i] = shared(TribuoModel.ownName(feature, target));
        values[size + i] = weighted.value(i);
      }
    }
    for (int i = 0; i < encoded.length; i++) {
      names[size * copies + i] = landmarkNames[i];
      values[size * copies + i] = NystroemFeatures.WEIGHT * encoded[i];
    }
    float weight = (float) corpus.rows().get(row).weight() * classWeight;
    Label label = new Label(corpus.rows().get(row).label());
    ArrayExample<Label> example = new ArrayExample<>(label, names, values);
    example.setWeight(weight);
    return example;
  }

  /** One string object for equal names: those of ten thousands of rows would fill the memory. */
  private String shared(String name) {
    String known = weightNames.putIfAbsent(name, name);
    return known == null ? name : known;
  }

  /** The encoder's features of a row; none where the rows aren't encoded. */
  private double[] encoderFeatures(int row) {
    return landmarks.isPresent() ? landmarks.get().features(corpus.encoding(row)) : new double[0];
  }

  /** Weights that give every label the same total, so that rare ones are learnt as well. */
  private double[] classWeights() {
    double[] totals = new double[corpus.labels().size()];
    for (int row : rows) {
      totals[corpus.label(row)] += corpus.rows().get(row).weight();
    }
    double sum = Arrays.stream(totals).sum();
    long present = Arrays.stream(totals).filter(total -> total > 0).count();
    return Arrays.stream(totals).map(total -> total > 0 ? sum / present / total : 0).toArray();
  }
}
