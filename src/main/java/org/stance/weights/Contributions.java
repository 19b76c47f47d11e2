package org.stance.weights;

import java.util.ArrayList;
import java.util.List;

/**
 * What made up the scores of a text, part by part. The sum of all parts is {@link #scores}, and the
 * softmax of these is the model's probabilities. Immutable.
 *
 * <p>The n-grams of a text are added up word by word: a feature that occurs several times is shared
 * out evenly over its places, one of two words evenly over both. The model is linear in them, so
 * this is exact, not an estimate. What the encoder says comes from the text as a whole and is not
 * shared out.
 *
 * @param constant what a text of no features gets: one number a label, in the model's order;
 *     negative infinity for a label that the training data lacked
 * @param words the tokens of the text in order
 * @param encoder what the text's nearness to training texts adds, one number a label; zeros for a
 *     model without an encoder
 */
public record Contributions(List<Double> constant, List<Word> words, List<Double> encoder) {
  /**
   * A token and what it adds.
   *
   * @param token the token, as {@link org.stance.text.Tokenizer} gives it
   * @param scores one number a label
   */
  public record Word(String token, List<Double> scores) {
    /** Copies the numbers. */
    public Word {
      scores = List.copyOf(scores);
    }
  }

  /** Copies the parts. */
  public Contributions {
    constant = List.copyOf(constant);
    words = List.copyOf(words);
    encoder = List.copyOf(encoder);
  }

  /**
   * The sum of all parts.
   *
   * @return one number a label, in the model's order: log-odds up to a constant
   */
  public List<Double> scores() {
    List<Double> scores = new ArrayList<>();
    for (int label = 0; label < constant.size(); label++) {
      double sum = constant.get(label) + encoder.get(label);
      for (Word word : words) {
        sum += word.scores().get(label);
      }
      scores.add(sum);
    }
    return scores;
  }
}
