package org.stance.weights;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms of a text's scores. Their sum is {@link #scores}, whose softmax is the model's
 * probabilities. Immutable.
 *
 * <p>The n-grams of a text are summed word by word: a feature that occurs several times is divided
 * evenly among its occurrences, one of two words evenly between both. The model is linear in them,
 * so this is exact, not an estimate. What the encoder adds comes from the text as a whole and is
 * not divided.
 *
 * @param constant the score of a text without features: one number per label, in the model's order;
 *     negative infinity for a label that the training data lacked
 * @param words the tokens of the text in order
 * @param encoder what the text's similarity to training texts adds, one number per label; zeros for
 *     a model without an encoder
 */
public record Contributions(List<Double> constant, List<Word> words, List<Double> encoder) {
  /**
   * A token and what it adds.
   *
   * @param token the token, as {@link org.stance.text.Tokenizer} gives it
   * @param scores one number per label
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
   * @return one number per label, in the model's order: log-odds up to a constant
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
