package org.stance.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stance.encoder.Encoder;
import org.stance.encoder.TargetedText;
import org.stance.features.FeatureExtractor;
import org.stance.scoring.FastScorer;
import org.stance.scoring.Scorer;
import org.stance.scoring.ScorerPool;
import org.stance.scoring.TextReading;
import org.stance.scoring.WordShares;
import org.stance.task.Target;
import org.stance.text.Tokenizer;
import org.stance.weights.Contributions;
import org.stance.weights.SparseVector;

/**
 * What a {@link StanceModel} says of texts, beyond what its API offers: for the classifier, its
 * explanations, and benchmarks. Internal; thread-safe.
 */
public final class TextScorer {
  private static final float[] NO_VECTOR = {};

  private final ModelFacts facts;
  private final Scorer scorer;
  private final Optional<Encoder> encoder;
  private final ScorerPool pool;

  TextScorer(ModelFacts facts, Scorer scorer, Optional<Encoder> encoder) {
    this.facts = facts;
    this.scorer = scorer;
    this.encoder = encoder;
    this.pool = new ScorerPool(this::scorer);
  }

  /** The scorer of a model. */
  public static TextScorer of(StanceModel model) {
    return model.texts();
  }

  /** The same weights, with the encoder that they need. */
  TextScorer with(Encoder loaded) {
    return new TextScorer(facts, scorer, Optional.of(loaded));
  }

  /** A scorer for one thread, outside the pool. */
  public FastScorer scorer() {
    return new FastScorer(
        scorer, facts.decision().calibration(), facts.training().data().shares(), encoder);
  }

  /**
   * Lends a scorer of the pool to some work.
   *
   * @param work what to do with it; must not keep it
   * @return what the work returns
   * @throws IllegalStateException if the model needs an encoder and was not given it
   */
  public <T> T withScorer(Function<FastScorer, T> work) {
    return pool.with(work);
  }

  /**
   * The encoder's vectors of many texts, for {@link FastScorer}: equal to those of each alone, but
   * faster.
   *
   * @param passages texts, each with what its stance is about
   * @return a vector per passage; an empty one for a text without a word, and for a model without
   *     an encoder
   * @throws IllegalStateException if the model needs an encoder and was not given it, or that fails
   */
  public List<float[]> vectors(List<TargetedText> passages) {
    if (!scorer.usesEncoder()) {
      return Collections.nCopies(passages.size(), NO_VECTOR);
    }
    List<TargetedText> readable =
        passages.stream().filter(passage -> hasWord(passage.text())).toList();
    Iterator<float[]> vectors = encoder().embed(readable).iterator();
    return passages.stream()
        .map(passage -> hasWord(passage.text()) ? vectors.next() : NO_VECTOR)
        .toList();
  }

  private static boolean hasWord(String text) {
    return Tokenizer.tokens(text).stream().anyMatch(Tokenizer::isWord);
  }

  private Encoder encoder() {
    return encoder.orElseThrow(
        () -> new IllegalStateException("the model was not given its encoder"));
  }

  /**
   * What the words of a text, and its meaning as a whole, add to its scores.
   *
   * @param text the words of a statement
   * @param target what the stance is about
   * @return the parts, whose sum is softmaxed into the probabilities; empty for a text without any
   *     known feature
   * @throws IllegalStateException if the model needs an encoder and was not given it
   */
  public Optional<Contributions> contributions(String text, Target target) {
    TextReading reading = scorer.reading();
    SparseVector features = reading.read(text);
    if (scorer.usesEncoder() ? reading.words() == 0 : features.size() == 0) {
      return Optional.empty();
    }
    float[] vector = scorer.usesEncoder() ? encoder().embed(text, target) : NO_VECTOR;
    Scorer.Parts parts = scorer.parts(features, scorer.encoderFeatures(vector), target.name());
    double temperature = facts.decision().calibration().temperature();
    FeatureExtractor extractor = new FeatureExtractor(facts.inputs().groups());
    return Optional.of(
        new Contributions(
            divided(parts.biases(), temperature),
            WordShares.of(Tokenizer.tokens(text), extractor.occurrences(text), parts, temperature),
            divided(parts.encoder(), temperature)));
  }

  private static List<Double> divided(double[] numbers, double by) {
    return Arrays.stream(numbers).map(number -> number / by).boxed().toList();
  }

  /**
   * How similar two texts are to the model: by their vectors if it has an encoder, else by their
   * n-grams.
   *
   * @param a a text
   * @param b another
   * @param target what their stances are about
   * @return the cosine, -1 to 1; 0 where one has nothing that the model knows
   * @throws IllegalStateException if the model needs an encoder and was not given it
   */
  public double similarity(String a, String b, Target target) {
    if (scorer.usesEncoder()) {
      return scorer.cosine(encoder().embed(a, target), encoder().embed(b, target));
    }
    TextReading reading = scorer.reading();
    SparseVector first = reading.read(a).copy();
    return first.cosine(reading.read(b));
  }

  /** The share of a text's words that the model knows, see {@link StanceModel#knownWordShare}. */
  double knownWordShare(String text) {
    TextReading reading = scorer.reading();
    reading.read(text);
    return reading.knownShare();
  }
}
