package org.stance.prediction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stance.document.Document;
import org.stance.encoder.Encoder;
import org.stance.encoder.TargetedText;
import org.stance.extraction.StatementExtractor;
import org.stance.file.StrictText;
import org.stance.model.ModelFormatException;
import org.stance.model.StanceModel;
import org.stance.model.TextScorer;
import org.stance.scoring.FastScorer;
import org.stance.statement.Statement;
import org.stance.task.Target;

/**
 * The entry point of the library: a quote becomes a stance here, in {@link #classify(String,
 * Target)}. Thread-safe: one instance serves all threads.
 *
 * <pre>{@code
 * StanceClassifier classifier = StanceClassifier.shipped();
 * Prediction prediction =
 *     classifier.classify("We will never accept a deal made without us.", Target.DEFAULT);
 * String stance = prediction.stance();
 * boolean forReview = prediction.review().isPresent();
 * }</pre>
 *
 * <p>A tour of the library, one place per question:
 *
 * <ul>
 *   <li>How are quotes and their speakers found? {@link StatementExtractor}, called by {@link
 *       #classify(Document, Target)} for an article that {@link org.stance.document.DocumentReader}
 *       has read
 *   <li>What does the model look at? {@link org.stance.features.FeatureGroup}, and for embeddings
 *       {@link Encoder}
 *   <li>How is it trained, and on what? {@link org.stance.training.StanceTrainer}, with {@link
 *       org.stance.training.TrainingOptions}, on rows that {@link
 *       org.stance.dataset.LabelledReader} has read
 *   <li>What does a prediction say? {@link Prediction}, with a {@link Review} where a person should
 *       look; {@link Explanation} shows which words contributed
 *   <li>How far can it be trusted? {@link StanceModel#card}, and on rows of your own {@link
 *       org.stance.evaluation.Evaluation}
 *   <li>How do the stances of many statements add up? {@link org.stance.shares.StanceCounts}
 * </ul>
 *
 * <p>A model of n-grams needs no native code, writes no file and opens no connection, and its
 * classifier need not be closed. A model with an encoder holds native memory; a classifier frees
 * what it has loaded itself when it is closed.
 */
public final class StanceClassifier implements AutoCloseable {
  /** With a smaller share of known words, a text is not understood. */
  private static final double MIN_KNOWN_WORDS = 0.5;

  private final StanceModel model;
  private final TextScorer texts;
  private final Optional<Encoder> ownEncoder;
  private final AtomicBoolean closed = new AtomicBoolean();

  private StanceClassifier(StanceModel model, Optional<Encoder> ownEncoder) {
    this.model = model;
    this.texts = TextScorer.of(model);
    this.ownEncoder = ownEncoder;
  }

  /**
   * Loads a model file, and the toolkit's own encoder if the model needs one.
   *
   * @param file a model file
   * @return a classifier, to be closed by the caller
   * @throws ModelFormatException if the file is no model, damaged, of another format version, or
   *     was trained with another encoder
   * @throws IOException if it can't be read, or the encoder is not on the class path
   */
  public static StanceClassifier load(Path file) throws IOException {
    return withOwnEncoder(StanceModel.load(file), file.toString());
  }

  /**
   * Loads a model from a stream, and the toolkit's own encoder if the model needs one.
   *
   * @param in the bytes of a model file; read to their end, not closed
   * @return a classifier, to be closed by the caller
   * @throws ModelFormatException if they are no model, damaged, of another format version, or the
   *     model was trained with another encoder
   * @throws IOException if the stream can't be read, or the encoder is not on the class path
   */
  public static StanceClassifier load(InputStream in) throws IOException {
    return withOwnEncoder(StanceModel.load(in), "model");
  }

  /**
   * Loads a model from memory, and the toolkit's own encoder if the model needs one.
   *
   * @param bytes the bytes of a model file
   * @return a classifier, to be closed by the caller
   * @throws ModelFormatException if they are no model, damaged, of another format version, or the
   *     model was trained with another encoder
   * @throws IOException if the encoder is not on the class path
   */
  public static StanceClassifier of(byte[] bytes) throws IOException {
    return withOwnEncoder(StanceModel.of(bytes), "model");
  }

  /**
   * A classifier of a model that is loaded or trained already. Its encoder stays open when the
   * classifier is closed: it belongs to whoever opened it.
   *
   * @param model the model, with its encoder if it needs one
   * @return the classifier
   */
  public static StanceClassifier of(StanceModel model) {
    return new StanceClassifier(model, Optional.empty());
  }

  /**
   * The classifier that comes with the library: n-grams, trained on statements about the talks
   * between the United States and Russia.
   *
   * @return a classifier that holds no native memory
   * @throws java.io.UncheckedIOException if its model is missing from the class path
   */
  public static StanceClassifier shipped() {
    return of(StanceModel.shipped());
  }

  private static StanceClassifier withOwnEncoder(StanceModel model, String name)
      throws IOException {
    if (model.encoder().isEmpty()) {
      return of(model);
    }
    Encoder encoder = Encoder.bundled();
    try {
      return new StanceClassifier(model.with(encoder), Optional.of(encoder));
    } catch (IllegalArgumentException other) {
      encoder.close();
      throw new ModelFormatException(name, String.valueOf(other.getMessage()));
    }
  }

  /**
   * The model that it asks.
   *
   * @return the model
   */
  public StanceModel model() {
    return model;
  }

  /**
   * Finds the statements of a document and classifies each of them.
   *
   * @param document the document
   * @param target what the stances are about
   * @return the statements in the order of the text; empty if there is none
   * @throws IllegalStateException if the classifier or the model's encoder is closed
   */
  public List<ClassifiedStatement> classify(Document document, Target target) {
    List<Statement> statements = new StatementExtractor().extract(document);
    List<TargetedText> passages =
        statements.stream().map(statement -> new TargetedText(statement.text(), target)).toList();
    Iterator<Prediction> predictions = classify(passages).iterator();
    return statements.stream()
        .map(statement -> new ClassifiedStatement(statement, predictions.next()))
        .toList();
  }

  /**
   * Classifies a statement.
   *
   * @param statement a statement of a document
   * @param target what the stance is about
   * @return the probability of each stance, and why a person should look, if one should
   * @throws IllegalStateException if the classifier or the model's encoder is closed
   */
  public Prediction classify(Statement statement, Target target) {
    return classify(statement.text(), target);
  }

  /**
   * Classifies a text.
   *
   * @param text the words of a statement; where there is nothing to read, the prediction asks for
   *     review and contains each label's share of the training rows
   * @param target what the stance is about
   * @return the probability of each stance, and why a person should look, if one should
   * @throws IllegalStateException if the classifier or the model's encoder is closed
   */
  public Prediction classify(String text, Target target) {
    requireOpen();
    return texts.withScorer(
        scorer -> {
          double[] numbers = new double[model.labels().size()];
          scorer.score(text, target, numbers);
          return prediction(text, numbers, scorer.knownWordShare());
        });
  }

  /**
   * Classifies many texts, each as {@link #classify(String, Target)} does; where the model has an
   * encoder, a few hundred at once are faster than one by one.
   *
   * @param passages texts, each with what the stance is about
   * @return one prediction per text; empty for none
   * @throws IllegalStateException if the classifier or the model's encoder is closed
   */
  public List<Prediction> classify(List<TargetedText> passages) {
    requireOpen();
    List<float[]> vectors = texts.vectors(passages);
    return texts.withScorer(scorer -> classify(passages, vectors, scorer));
  }

  private List<Prediction> classify(
      List<TargetedText> passages, List<float[]> vectors, FastScorer scorer) {
    List<Prediction> predictions = new ArrayList<>(passages.size());
    double[] numbers = new double[model.labels().size()];
    for (int i = 0; i < passages.size(); i++) {
      scorer.score(passages.get(i), vectors.get(i), numbers);
      predictions.add(prediction(passages.get(i).text(), numbers, scorer.knownWordShare()));
    }
    return predictions;
  }

  private Prediction prediction(String text, double[] numbers, double knownWordShare) {
    List<Double> probabilities = new ArrayList<>(numbers.length);
    double confidence = 0;
    for (double probability : numbers) {
      probabilities.add(probability);
      confidence = Math.max(confidence, probability);
    }
    return new Prediction(model.labels(), probabilities, review(text, knownWordShare, confidence));
  }

  private Optional<Review> review(String text, double knownWordShare, double confidence) {
    if (StrictText.isBlank(text)) {
      return Optional.of(Review.EMPTY_TEXT);
    }
    if (knownWordShare < MIN_KNOWN_WORDS) {
      return Optional.of(Review.UNKNOWN_WORDS);
    }
    return confidence < model.reviewThreshold()
        ? Optional.of(Review.LOW_CONFIDENCE)
        : Optional.empty();
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("the classifier is closed");
    }
  }

  /**
   * Frees the native memory of an encoder that the classifier loaded itself, once running calls
   * have ended. Closing twice does nothing.
   */
  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      ownEncoder.ifPresent(Encoder::close);
    }
  }
}
