package org.stance.scoring;

import java.util.Optional;
import org.stance.encoder.Encoder;
import org.stance.encoder.TargetedText;
import org.stance.task.Target;
import org.stance.weights.Calibration;
import org.stance.weights.SparseVector;

/**
 * Scores one text after another: UTF-16 in, probabilities out, in one pass and without allocation
 * once its buffers are large enough for the texts. Not thread-safe: {@link ScorerPool} lends them;
 * the weights are shared.
 *
 * <p>Most features lie within a word, and most words recur: the numbers of their features are kept
 * for the words seen last, in a few MiB, and compared by their characters. Pairs are found by the
 * numbers of their words. A text gets the same bits whatever was scored before. What a feature is,
 * {@link org.stance.features.FeatureGroup} alone defines, in training as here.
 *
 * <p>A model with an encoder has its text encoded, too, which takes far longer and allocates.
 */
public final class FastScorer {
  private static final double[] NO_FEATURES = {};

  /** Buffers for a longer text, of some hundred bytes per character, are not kept. */
  private static final int MAX_KEPT_TEXT = 1 << 19;

  private final Scorer scorer;
  private final Calibration calibration;
  private final double[] labelShares;
  private final Optional<Encoder> encoder;
  private final double[] scores;
  private TextReading reading;
  private double knownWordShare;
  private boolean readable;

  /**
   * Makes a scorer for one thread.
   *
   * @param scorer the weights
   * @param calibration turns scores into probabilities
   * @param labelShares each label's share of the training rows: the probabilities of a text that
   *     can't be read
   * @param encoder the model's encoder, where it has one and was given it
   */
  public FastScorer(
      Scorer scorer, Calibration calibration, double[] labelShares, Optional<Encoder> encoder) {
    this.scorer = scorer;
    this.calibration = calibration;
    this.labelShares = labelShares;
    this.encoder = encoder;
    this.scores = new double[scorer.labels()];
    this.reading = scorer.reading();
  }

  /**
   * Scores a text.
   *
   * @param text the words of a statement; a text without any known feature gets each label's share
   *     of the training rows
   * @param target what the stance is about
   * @param probabilities gets calibrated probabilities in the order of the labels, each 0 to 1,
   *     which sum to 1
   * @throws IllegalArgumentException if there is not one place per label
   * @throws IllegalStateException if the model needs an encoder and was not given it
   */
  public void score(CharSequence text, Target target, double[] probabilities) {
    SparseVector features = read(text, probabilities);
    if (readable) {
      double[] encoded =
          scorer.usesEncoder()
              ? scorer.encoderFeatures(encode(text.toString(), target))
              : NO_FEATURES;
      finish(features, encoded, target, probabilities);
    }
  }

  /**
   * Scores a text that has been encoded.
   *
   * @param passage the words of a statement, and what its stance is about
   * @param vector the encoder's vector of it, empty for a model without an encoder
   * @param probabilities gets what {@link #score(CharSequence, Target, double[])} gives
   * @throws IllegalArgumentException if there is not one place per label
   */
  public void score(TargetedText passage, float[] vector, double[] probabilities) {
    SparseVector features = read(passage.text(), probabilities);
    if (readable) {
      double[] encoded = vector.length == 0 ? NO_FEATURES : scorer.encoderFeatures(vector);
      finish(features, encoded, passage.target(), probabilities);
    }
  }

  /** Reads a text, and fills in the probabilities of one that can't be read. */
  private SparseVector read(CharSequence text, double[] probabilities) {
    if (probabilities.length != scores.length) {
      throw new IllegalArgumentException(
          probabilities.length + " places (" + scores.length + " expected)");
    }
    System.arraycopy(labelShares, 0, probabilities, 0, labelShares.length);
    SparseVector features = reading.read(text);
    knownWordShare = reading.knownShare();
    readable = scorer.usesEncoder() ? reading.words() > 0 : features.size() > 0;
    if (text.length() > MAX_KEPT_TEXT) {
      reading = scorer.reading();
    }
    return features;
  }

  private void finish(
      SparseVector features, double[] encoded, Target target, double[] probabilities) {
    scorer.score(features, encoded, target.name(), scores);
    calibration.probabilities(scores, probabilities);
  }

  private float[] encode(String text, Target target) {
    return encoder
        .orElseThrow(() -> new IllegalStateException("the model was not given its encoder"))
        .embed(text, target);
  }

  /**
   * How much of the text scored last the model can read.
   *
   * @return the share of its words that occur in the training data, 0 to 1; 0 before the first text
   */
  public double knownWordShare() {
    return knownWordShare;
  }
}
