package org.stance.prediction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.stance.document.Document;
import org.stance.encoder.Encoder;
import org.stance.encoder.TargetedText;
import org.stance.extraction.StatementExtractor;
import org.stance.model.ModelFormatException;
import org.stance.model.StanceModel;
import org.stance.model.TextScorer;
import org.stance.scoring.FastScorer;
import org.stance.statement.Statement;
import org.stance.task.Target;

/**
 * Where a quote becomes a stance. Immutable and thread-safe: one instance serves all threads.
 *
 * <p>The whole way, one place for each question:
 *
 * <ul>
 *   <li>Where does a quote become a stance? {@link #classify(String, Target)}
 *   <li>How are the quote and its speaker found? {@link StatementExtractor}
 *   <li>What does the model look at? {@link org.stance.features.FeatureGroup}
 *   <li>How is it trained, and on what? {@link org.stance.training.StanceTrainer}
 *   <li>How far can I trust it? {@link StanceModel#card}
 * </ul>
 *
 * <pre>{@code
 * StanceClassifier classifier = StanceClassifier.load(Path.of("models/us-russia-talks.stance"));
 * Prediction prediction =
 *     classifier.classify("We will never accept a deal made without us.", Target.DEFAULT);
 * }</pre>
 */
public final class StanceClassifier {
  /** With fewer of its words known, a text is not understood. */
  private static final double ENOUGH_KNOWN_WORDS = 0.5;

  private final StanceModel model;
  private final TextScorer texts;

  private StanceClassifier(StanceModel model) {
    this.model = model;
    this.texts = TextScorer.of(model);
  }

  /**
   * A classifier with a saved model, and the toolkit's own encoder if the model needs one.
   *
   * @param file a model file
   * @return the classifier
   * @throws ModelFormatException if the file is no model, damaged, of another format version, or
   *     was trained with another encoder
   * @throws IOException if the file can't be read
   */
  public static StanceClassifier load(Path file) throws IOException {
    StanceModel model = StanceModel.load(file);
    if (model.encoder().isEmpty()) {
      return of(model);
    }
    try {
      return of(model.with(Encoder.bundled()));
    } catch (IllegalArgumentException other) {
      throw new ModelFormatException(file.toString(), String.valueOf(other.getMessage()));
    }
  }

  /**
   * A classifier with a model at hand.
   *
   * @param model the model, with its encoder if it needs one
   * @return the classifier
   */
  public static StanceClassifier of(StanceModel model) {
    return new StanceClassifier(model);
  }

  /**
   * The model it asks.
   *
   * @return the model
   */
  public StanceModel model() {
    return model;
  }

  /**
   * Finds the statements of a document and tells where each stands.
   *
   * @param document the document
   * @param target what the stances are about
   * @return the statements in the order of the text; empty if there is none
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
   * Tells where a statement stands.
   *
   * @param statement a statement of a document
   * @param target what the stance is about
   * @return the probability of each stance, and why a person should look, if one should
   */
  public Prediction classify(Statement statement, Target target) {
    return classify(statement.text(), target);
  }

  /**
   * Tells where words stand.
   *
   * @param text the words; with none to read, the prediction says so and tells what is likely for
   *     any text
   * @param target what the stance is about
   * @return the probability of each stance, and why a person should look, if one should
   */
  public Prediction classify(String text, Target target) {
    return texts.withScorer(
        scorer -> {
          double[] numbers = new double[model.labels().size()];
          scorer.score(text, target, numbers);
          return prediction(text, numbers, scorer.knownWordShare());
        });
  }

  /**
   * Tells where many texts stand, each as {@link #classify(String, Target)} tells it; some hundred
   * at once are faster where the model has an encoder.
   *
   * @param passages texts, each with what the stance is about
   * @return a prediction for each passage; empty for none
   */
  public List<Prediction> classify(List<TargetedText> passages) {
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
    if (!anyVisible(text)) {
      return Optional.of(Review.EMPTY_TEXT);
    }
    if (knownWordShare < ENOUGH_KNOWN_WORDS) {
      return Optional.of(Review.UNKNOWN_WORDS);
    }
    return confidence < model.reviewThreshold()
        ? Optional.of(Review.LOW_CONFIDENCE)
        : Optional.empty();
  }

  private static boolean anyVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isVisible(text.codePointAt(i))) {
        return true; // mostly the first
      }
    }
    return false;
  }

  /** Neither white space nor a control, formatting or unassigned character. */
  private static boolean isVisible(int c) {
    int type = Character.getType(c);
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.UNASSIGNED
        && type != Character.SURROGATE;
  }
}
