package org.stance.prediction;

import java.util.Locale;

/** Why a person should look at a prediction. Its best stance is told all the same. */
public enum Review {
  /** There is nothing to read. */
  EMPTY_TEXT,
  /** The model knows too few of the words. */
  UNKNOWN_WORDS,
  /** The best label's probability is under the model's review threshold. */
  LOW_CONFIDENCE;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /**
   * The word used in files.
   *
   * @return the name in lower case with hyphens, such as "low-confidence"
   */
  public String label() {
    return label;
  }
}
