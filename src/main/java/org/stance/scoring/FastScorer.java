package org.stance.scoring;

import java.util.Optional;
import org.stance.encoder.Encoder;
import org.stance.encoder.TargetedText;
import org.stance.model.ModelFacts;
import org.stance.model.StanceModel;
import org.stance.task.Target;
import org.stance.weights.SparseVector;

/**
 * Scores one text after another with a model's weights: UTF-16 in, probabilities out, in one pass
 * and without objects once its buffers are large enough for the texts. Comes from {@link
 * StanceModel#scorer}. Not thread-safe: each thread takes its own; the weights are shared.
 *
 * <p>Most features lie within a word, and most words come again: the numbers of their features are
 * kept with those seen last, a few MiB, and compared by their characters. Pairs are found by the
 * numbers of their words. A text gets the same bits whatever was scored before. What a feature is,
 * {@link org.stance.features.FeatureGroup} alone says, in training as here.
 *
 * <p>A model with an encoder has its text encoded, too, which takes far longer and makes objects.
 */
public final class FastScorer {
  private static final double[] NOWHERE = {};

  /** The buffers for a longer text, of some hundred bytes a character, are not kept. */
  private static final int LONGEST_KEPT = 1 << 19;

  private final ModelFacts facts;
  private final Scorer scorer;
  private final Optional<Encoder> encoder;
  private TextReading reading;
  private double knownWordShare;
  private boolean readable;
  private final double[] scores;
  private final double[] shares;

  public FastScorer(ModelFacts facts, Scorer scorer, Optional<Encoder> encoder) {
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
    SparseVector weighted = read(text, probabilities);
    if (readable) {
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
  public void score(TargetedText passage, float[] vector, double[] probabilities) {
    SparseVector weighted = read(passage.text(), probabilities);
    if (readable) {
      double[] near = vector.length == 0 ? NOWHERE : scorer.near(vector);
      finish(weighted, near, passage.target(), probabilities);
    }
  }

  /** Fills in what is told of a text that can't be read. */
  private SparseVector read(CharSequence text, double[] probabilities) {
    if (probabilities.length != scores.length) {
      throw new IllegalArgumentException(
          probabilities.length + " places (" + scores.length + " expected)");
    }
    System.arraycopy(shares, 0, probabilities, 0, shares.length);
    SparseVector weighted = reading.read(text);
    knownWordShare = reading.knownShare();
    readable = facts.encoder().isPresent() ? reading.words() > 0 : weighted.size() > 0;
    if (text.length() > LONGEST_KEPT) {
      reading = scorer.reading();
    }
    return weighted;
  }

  private void finish(SparseVector weighted, double[] near, Target target, double[] probabilities) {
    scorer.score(weighted, near, target.name(), scores);
    facts.calibration().probabilities(scores, probabilities);
  }

  private float[] encode(String text, Target target) {
    return encoder
        .orElseThrow(() -> new IllegalStateException("the model was not given its encoder"))
        .embed(text, target);
  }

  /**
   * How much of the text scored last the model can read.
   *
   * @return as {@link StanceModel#knownWordShare} tells; 0 before the first text
   */
  public double knownWordShare() {
    return knownWordShare;
  }
}
