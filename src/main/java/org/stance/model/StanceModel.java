package org.stance.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.encoder.Encoder;
import org.stance.encoder.EncoderIdentity;
import org.stance.encoder.TargetedText;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.file.AtomicFile;
import org.stance.metrics.ConfusionMatrix;
import org.stance.scoring.FastScorer;
import org.stance.scoring.Scorer;
import org.stance.scoring.TextReading;
import org.stance.scoring.WordShares;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.text.Tokenizer;
import org.stance.weights.Contributions;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.SparseVector;

/**
 * What was learnt from labelled statements: a weight for each feature and label, and a calibration.
 * Immutable and thread-safe.
 */
public final class StanceModel {
  private static final float[] NO_VECTOR = {};

  private final ModelFile file;
  private final ModelFacts facts;
  private final FeatureExtractor extractor;
  private final Scorer scorer;

  private final Optional<Encoder> encoder;

  private StanceModel(ModelFile file, ModelFacts facts, Scorer scorer, Optional<Encoder> encoder) {
    this.file = file;
    this.facts = facts;
    this.extractor = new FeatureExtractor(facts.groups());
    this.scorer = scorer;
    this.encoder = encoder;
  }

  /** Goes through the bytes of the file even after training, so that use can't differ. */
  public static StanceModel of(ModelFile file, String name) throws ModelFormatException {
    try {
      ModelFacts facts = FactsJson.read(file.facts());
      Optional<NystroemFeatures> landmarks = facts.encoder().map(named -> landmarks(file, named));
      Scorer scorer = new Scorer(TribuoModel.weights(file.model()), facts.shape(), landmarks);
      return new StanceModel(file, facts, scorer, Optional.empty());
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new ModelFormatException(name, "not a usable model: " + firstLine(e));
    }
  }

  private static NystroemFeatures landmarks(ModelFile file, EncoderIdentity encoder) {
    NystroemFeatures landmarks = NystroemFeatures.read(file.landmarks());
    if (landmarks.dimension() != encoder.dimension()) {
      throw new IllegalArgumentException(
          "landmarks of " + landmarks.dimension() + " numbers for " + encoder);
    }
    return landmarks;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * Loads a model. Sizes and the SHA-256 are checked before anything is parsed, and every class
   * that the file names before Tribuo sees it.
   *
   * @param file a file that {@link #save} wrote
   * @return the model
   * @throws ModelFormatException if the file is no model, damaged, or of another format version
   * @throws IOException if the file can't be read
   */
  public static StanceModel load(Path file) throws IOException {
    return of(ModelFile.read(file), file.toString());
  }

  /**
   * Which encoder the model was trained with.
   *
   * @return the encoder that {@link #with} must be given before the model can predict; empty for a
   *     model that needs none
   */
  public Optional<EncoderIdentity> encoder() {
    return facts.encoder();
  }

  /**
   * The same model, ready to predict with its encoder.
   *
   * @param loaded the encoder that it was trained with
   * @return the model
   * @throws IllegalArgumentException if it needs none, or was trained with another
   */
  public StanceModel with(Encoder loaded) {
    EncoderIdentity wanted =
        facts
            .encoder()
            .orElseThrow(() -> new IllegalArgumentException("the model has no use for an encoder"));
    if (!wanted.sha256().equals(loaded.identity().sha256())) {
      EncoderIdentity given = loaded.identity();
      throw new IllegalArgumentException(
          ("the encoder %s (%d numbers, SHA-256 %s) is not the one it was trained with"
                  + " (%s, %d, %s, expected)")
              .formatted(
                  given.name(),
                  given.dimension(),
                  given.sha256(),
                  wanted.name(),
                  wanted.dimension(),
                  wanted.sha256()));
    }
    return new StanceModel(file, facts, scorer, Optional.of(loaded));
  }

  /**
   * Saves the model. The file is the old one or the new one, never a torn one.
   *
   * @param path where to, in a directory that exists
   * @throws IOException if it can't be written
   */
  public void save(Path path) throws IOException {
    file.write(path);
  }

  /**
   * Saves the model and its card, each the old file or the new one. Both are whole on the disk
   * before either old one is touched. Then the old card goes first, so that whenever the process
   * may end no card of an older model lies beside a newer one, nor the reverse: for the moment of
   * two renamings there may be none, but {@link #card} is in the model too.
   *
   * @param path where the model goes, in a directory that exists
   * @param card where its card goes, in a directory that exists; a pipe or device will do
   * @throws IOException if one can't be written; neither is changed then, unless the last step, to
   *     put the finished files in their places, is what fails
   */
  public void save(Path path, Path card) throws IOException {
    try (AtomicFile whole = AtomicFile.of(path);
        AtomicFile words = AtomicFile.of(card)) {
      words.writer().write(card());
      words.finish();
      file.write(path, whole);
      whole.finish();
      words.withdraw();
      AtomicFile.commitAll(List.of(whole, words));
    }
  }

  /**
   * The labels.
   *
   * @return the labels in the order of the probabilities
   */
  public LabelSet labels() {
    return facts.labels();
  }

  /**
   * The targets of the training data. Another target is scored by what these share.
   *
   * @return the targets' names, sorted
   */
  public List<String> targets() {
    return facts.targets();
  }

  /**
   * What the model looks at.
   *
   * @return at least one group
   */
  public Set<FeatureGroup> groups() {
    return extractor.groups();
  }

  /**
   * The target for text that comes without one.
   *
   * @return the target
   */
  public Target defaultTarget() {
    return facts.defaultTarget();
  }

  /**
   * The confidence under which a person should look at a prediction.
   *
   * @return 0 to 1
   */
  public double reviewThreshold() {
    return facts.reviewThreshold();
  }

  /**
   * The confusion of gold and predicted labels on rows held out when the settings were chosen.
   *
   * @return the counts, labels x labels; 0 everywhere if the training rows were too few, or too
   *     alike, to hold any out
   */
  public ConfusionMatrix heldOutConfusion() {
    return new ConfusionMatrix(
        labels(),
        facts.training().unseen().confusion().stream()
            .map(row -> row.stream().map(Integer::longValue).toList())
            .toList());
  }

  /**
   * How likely each stance is.
   *
   * @param text the words of a statement; a text without any known feature gets each label's share
   *     of the training rows
   * @param target what the stance is about
   * @return calibrated probabilities in the order of the labels, each 0 to 1; they sum to 1
   * @throws IllegalStateException if the model needs an encoder and was not given it
   */
  public double[] probabilities(String text, Target target) {
    double[] probabilities = new double[facts.labels().size()];
    scorer().score(text, target, probabilities);
    return probabilities;
  }

  /**
   * What scores many texts, one after the other, without making objects.
   *
   * @return a scorer for one thread
   */
  public FastScorer scorer() {
    return new FastScorer(facts, scorer, encoder);
  }

  /**
   * What the encoder says of many texts, for {@link FastScorer}: the same as of each alone, but
   * sooner.
   *
   * @param passages texts, each with what its stance is about
   * @return a vector for each passage, of a text without a word or for a model without an encoder
   *     an empty one
   * @throws IllegalStateException if the model needs an encoder and was not given it, or that fails
   */
  public List<float[]> vectors(List<TargetedText> passages) {
    if (facts.encoder().isEmpty()) {
      return Collections.nCopies(passages.size(), NO_VECTOR);
    }
    List<TargetedText> readable = passages.stream().filter(each -> hasWord(each.text())).toList();
    Iterator<float[]> vectors = given().embed(readable).iterator();
    return passages.stream()
        .map(each -> hasWord(each.text()) ? vectors.next() : NO_VECTOR)
        .toList();
  }

  private static boolean hasWord(String text) {
    return Tokenizer.tokens(text).stream().anyMatch(Tokenizer::isWord);
  }

  /**
   * What the words of a text, and its meaning as a whole, add to its scores.
   *
   * @param text the words of a statement
   * @param target what the stance is about
   * @return the parts, whose sum is softmaxed into {@link #probabilities}; empty for a text without
   *     any known feature
   * @throws IllegalStateException if the model needs an encoder and was not given it
   */
  public Optional<Contributions> contributions(String text, Target target) {
    TextReading reading = scorer.reading();
    SparseVector features = reading.read(text);
    boolean encoded = facts.encoder().isPresent();
    if (encoded ? reading.words() == 0 : features.size() == 0) {
      return Optional.empty();
    }
    float[] vector = encoded ? encode(text, target) : NO_VECTOR;
    Scorer.Parts parts = scorer.parts(features, scorer.near(vector), target.name());
    double temperature = facts.calibration().temperature();
    return Optional.of(
        new Contributions(
            divided(parts.constants(), temperature),
            WordShares.of(Tokenizer.tokens(text), extractor.occurrences(text), parts, temperature),
            divided(parts.encoder(), temperature)));
  }

  private static List<Double> divided(double[] numbers, double by) {
    return Arrays.stream(numbers).map(number -> number / by).boxed().toList();
  }

  /**
   * How alike two texts are to the model: by what the encoder says of them, if it has one, else by
   * their n-grams.
   *
   * @param a a text
   * @param b another
   * @param target what their stances are about
   * @return -1 to 1, 1 for texts that are the same to the model; 0 where one has nothing that it
   *     knows
   * @throws IllegalStateException if the model needs an encoder and was not given it
   */
  public double similarity(String a, String b, Target target) {
    if (facts.encoder().isPresent()) {
      return scorer.cosine(encode(a, target), encode(b, target));
    }
    TextReading reading = scorer.reading();
    SparseVector first = reading.read(a).copy();
    return first.cosine(reading.read(b));
  }

  private float[] encode(String text, Target target) {
    return given().embed(text, target);
  }

  private Encoder given() {
    return encoder.orElseThrow(
        () -> new IllegalStateException("the model was not given its encoder"));
  }

  /**
   * How much of a text the model can read.
   *
   * @param text the words of a statement
   * @return the share of its words that occur in the training data, 0 to 1; 0 for a text without
   *     words. A model that looks at characters alone counts runs of characters; one that looks at
   *     an encoder's vectors alone knows all words.
   */
  public double knownWordShare(String text) {
    TextReading reading = scorer.reading();
    reading.read(text);
    return reading.knownShare();
  }

  /**
   * What a reader should know before trusting the model: its data, how it was chosen, how good it
   * was on rows it had not seen.
   *
   * @return Markdown, ending in a line end
   */
  public String card() {
    return ModelCard.of(facts, file);
  }

  /**
   * The facts as the model file holds them.
   *
   * @return JSON: labels, targets, features, calibration, training data and options
   */
  public String facts() {
    return new String(file.facts(), StandardCharsets.UTF_8);
  }
}
