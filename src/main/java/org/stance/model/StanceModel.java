package org.stance.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.encoder.Encoder;
import org.stance.encoder.EncoderIdentity;
import org.stance.features.FeatureGroup;
import org.stance.file.AtomicFile;
import org.stance.metrics.ConfusionMatrix;
import org.stance.scoring.Scorer;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.weights.LinearWeights;
import org.stance.weights.NystroemFeatures;
import org.stance.weights.WeightsFormat;

/**
 * What was learnt from labelled statements: a weight per feature and label, and a calibration.
 * Immutable and thread-safe.
 *
 * <p>Loading and predicting need no machine-learning library on the class path; a model that looks
 * at an encoder needs that encoder, see {@link #with}.
 */
public final class StanceModel {
  private static final String SHIPPED = "us-russia-talks-ngrams.stance";

  private final ModelFile file;
  private final ModelFacts facts;
  private final TextScorer texts;

  private StanceModel(ModelFile file, ModelFacts facts, TextScorer texts) {
    this.file = file;
    this.facts = facts;
    this.texts = texts;
  }

  static StanceModel of(ModelFile file, String name) throws ModelFormatException {
    try {
      ModelFacts facts = FactsReader.read(file.facts());
      Optional<NystroemFeatures> landmarks =
          facts.inputs().encoder().map(named -> landmarks(file, named));
      LinearWeights weights = WeightsFormat.read(file.weights());
      if (weights.labels() != facts.scope().labels().size()) {
        throw new IllegalArgumentException(
            "weights of %d labels (%d expected)"
                .formatted(weights.labels(), facts.scope().labels().size()));
      }
      Scorer scorer = new Scorer(weights, facts.shape(), landmarks);
      return new StanceModel(file, facts, new TextScorer(facts, scorer, Optional.empty()));
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
   * Loads a model. Sizes and the SHA-256 are checked before anything is parsed.
   *
   * @param file a file that {@link #save} wrote
   * @return the model
   * @throws ModelFormatException if the file is no model, damaged, or of another format version
   * @throws IOException if the file can't be read
   */
  public static StanceModel load(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ModelFormatException(file.toString(), "a directory (a model file expected)");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return load(in, file.toString());
    }
  }

  /**
   * Loads a model from a stream, which is read to its end and not closed.
   *
   * @param in the bytes of a file that {@link #save} wrote
   * @return the model
   * @throws ModelFormatException if they are no model, damaged, or of another format version
   * @throws IOException if the stream can't be read
   */
  public static StanceModel load(InputStream in) throws IOException {
    return load(in, "model");
  }

  /**
   * Loads a model from memory.
   *
   * @param bytes the bytes of a file that {@link #save} wrote
   * @return the model
   * @throws ModelFormatException if they are no model, damaged, or of another format version
   * @throws IOException never otherwise: memory can be read
   */
  public static StanceModel of(byte[] bytes) throws IOException {
    return load(new ByteArrayInputStream(bytes));
  }

  private static StanceModel load(InputStream in, String name) throws IOException {
    return of(ModelFile.read(in, name), name);
  }

  /**
   * The n-gram model on the U.S.-Russia talks that comes with the library; it needs no encoder.
   *
   * @return the model, loaded anew with each call
   * @throws UncheckedIOException if it is missing from the class path or can't be read
   */
  public static StanceModel shipped() {
    try (InputStream in = StanceModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IOException("no " + SHIPPED + " on the class path");
      }
      return load(in, SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped model can't be read", e);
    }
  }

  /**
   * Which encoder the model was trained with.
   *
   * @return the encoder that {@link #with} must be given before the model can predict; empty for a
   *     model that needs none
   */
  public Optional<EncoderIdentity> encoder() {
    return facts.inputs().encoder();
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
        encoder()
            .orElseThrow(() -> new IllegalArgumentException("the model has no use for an encoder"));
    EncoderIdentity given = loaded.identity();
    if (!wanted.sha256().equals(given.sha256())) {
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
    return new StanceModel(file, facts, texts.with(loaded));
  }

  /**
   * Saves the model. The file is the old one or the new one, never a torn one.
   *
   * @param path where to, in a directory that exists
   * @throws IOException if it can't be written
   */
  public void save(Path path) throws IOException {
    try (AtomicFile whole = AtomicFile.of(path)) {
      file.write(whole.stream());
      whole.commit();
    }
  }

  /**
   * Saves the model and its card, each the old file or the new one. Both are complete on disk
   * before either old one is touched. Then the old card is removed first, so that whenever the
   * process may end, no card of an older model lies beside a newer one, nor the reverse: between
   * two renamings there may be none, but {@link #card} is in the model, too.
   *
   * @param path where the model goes, in a directory that exists
   * @param card where its card goes, in a directory that exists; a pipe or device will do
   * @throws IOException if one can't be written; neither is changed then, unless the last step,
   *     renaming the finished files, is what fails
   */
  public void save(Path path, Path card) throws IOException {
    try (AtomicFile whole = AtomicFile.of(path);
        AtomicFile words = AtomicFile.of(card)) {
      words.writer().write(card());
      words.finish();
      file.write(whole.stream());
      whole.finish();
      words.withdraw();
      AtomicFile.commitAll(List.of(whole, words));
    }
  }

  /**
   * Writes the model as Tribuo serialised it after training, for use with Tribuo alone. Its
   * features carry the names of {@link FeatureGroup}; their values are computed as for scoring.
   *
   * @param out gets what Tribuo's {@code Model.deserializeFromFile} reads; it is not closed
   * @throws IOException if it can't be written, or that part of the model file is damaged or was
   *     left out by {@link #writeCompact}
   */
  public void writeTribuo(OutputStream out) throws IOException {
    file.writeTribuo(out);
  }

  /**
   * Writes a model file without Tribuo's own model in it: smaller, with the same predictions.
   *
   * @param out gets what {@link #load(InputStream)} reads; it is not closed
   * @throws IOException if it can't be written
   */
  public void writeCompact(OutputStream out) throws IOException {
    file.compact().write(out);
  }

  /**
   * The labels.
   *
   * @return the labels in the order of the probabilities
   */
  public LabelSet labels() {
    return facts.scope().labels();
  }

  /**
   * The targets of the training data. Another target is scored by what these share.
   *
   * @return the targets' names, sorted
   */
  public List<String> targets() {
    return facts.scope().targets();
  }

  /**
   * What the model looks at.
   *
   * @return at least one group
   */
  public Set<FeatureGroup> groups() {
    return facts.inputs().groups();
  }

  /**
   * The target of a text that names none.
   *
   * @return the target
   */
  public Target defaultTarget() {
    return facts.scope().defaultTarget();
  }

  /**
   * The confidence below which a person should look at a prediction.
   *
   * @return 0 to 1
   */
  public double reviewThreshold() {
    return facts.decision().reviewThreshold();
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
        facts.training().heldOut().quality().confusion().stream()
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
    double[] probabilities = new double[labels().size()];
    return texts.withScorer(
        scorer -> {
          scorer.score(text, target, probabilities);
          return probabilities;
        });
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
    return texts.knownWordShare(text);
  }

  /**
   * What a reader should know before trusting the model: its data, how it was chosen, how good it
   * was on held-out rows.
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

  ModelFacts record() {
    return facts;
  }

  TextScorer texts() {
    return texts;
  }
}
