package org.stance.model;

import java.util.Optional;
import org.stance.features.Encoder;
import org.stance.features.Passage;
import org.stance.statement.Target;

/**
 * Scores one text after another with a model's weights: UTF-16 in, probabilities out, in one pass
 * and without objects once its buffers are large enough for the texts. Comes from {@link
 * StanceModel#scorer}. Not thread-safe: each thread takes its own; the weights are shared.
 *
 * <p>Tokens lie in one buffer; the hash of an n-gram is reckoned from those of its parts ({@link
 * org.stance.features.FeatureHash}); a table that lives for one text counts them, another finds the
 * model's number for each, and both compare characters where hashes are equal. What a feature is,
 * {@link org.stance.features.FeatureExtractor} alone says, in training as here.
 *
 * <p>A model with an encoder has its text encoded, too, which takes far longer and makes objects.
 */
public final class CompiledScorer {
  private static final double[] NOWHERE = {};

  private final ModelFacts facts;
  private final Scorer scorer;
  private final Optional<Encoder> encoder;
  private final TextReading reading;
  private final double[] scores;
  private final double[] shares;

  CompiledScorer(ModelFacts facts, Scorer scorer, Optional<Encoder> encoder) {
    this.facts = facts;
    this.scorer = scorer;
    this.encoder = encoder;
    this.reading = scorer.reading();
    this.scores = new double[facts.labels().size()];
    this.shares = facts.training().shares();
  }

  /**
   * Scores a text.
   *
   * @param text the words of a statement; a text without any known feature gets each label's share
   *     of the training rows
   * @param target what the stance is about
   * @param probabilities gets calibrated probabilities in the order of the labels, each 0 to 1,
   *     which sum to 1
   * @throws IllegalArgumentException if there is not one place for each label
   * @throws IllegalStateException if the model needs an encoder and was not given it
   */
  public void score(CharSequence text, Target target, double[] probabilities) {
    Weighted weighted = read(text, probabilities);
    if (readable(weighted)) {
      boolean encoded = facts.encoder().isPresent();
      double[] near = encoded ? scorer.near(encode(text.toString(), target)) : NOWHERE;
      finish(weighted, near, target, probabilities);
    }
  }

  /**
   * Scores a text of which the encoder has been asked.
   *
   * @param passage the words of a statement, and what its stance is about
   * @param vector what {@link StanceModel#vectors} gave for it
   * @param probabilities as {@link #score(CharSequence, Target, double[])} fills them
   * @throws IllegalArgumentException if there is not one place for each label
   */
  public void score(Passage passage, float[] vector, double[] probabilities) {
    Weighted weighted = read(passage.text(), probabilities);
    if (readable(weighted)) {
      double[] near = vector.length == 0 ? NOWHERE : scorer.near(vector);
      finish(weighted, near, passage.target(), probabilities);
    }
  }

  /** Fills in what is told of a text that can't be read. */
  private Weighted read(CharSequence text, double[] probabilities) {
    if (probabilities.length != scores.length) {
      throw new IllegalArgumentException(
          probabilities.length + " places (" + scores.length + " expected)");
    }
    System.arraycopy(shares, 0, probabilities, 0, shares.length);
    return reading.read(text);
  }

  private boolean readable(Weighted weighted) {
    return facts.encoder().isPresent() ? reading.tokens().words() > 0 : weighted.size() > 0;
  }

  private void finish(Weighted weighted, double[] near, Target target, double[] probabilities) {
    scorer.score(weighted, near, target.name(), scores);
    facts.calibration().probabilities(scores, probabilities);
  }

  private float[] encode(String text, Target target) {
    return encoder
        .orElseThrow(() -> new IllegalStateException("the model was not given its encoder"))
        .encode(text, target);
  }

  /**
   * How much of the text scored last the model can read.
   *
   * @return as {@link StanceModel#knownWordShare} tells; 0 before the first text
   */
  public double knownWordShare() {
    return reading.knownShare();
  }
}
