package org.stance.prediction;

import java.util.Locale;

/** Why a person should look at a prediction, which has a stance all the same. */
public enum Review {
  /** The text has no visible character. */
  EMPTY_TEXT,
  /** The model knows fewer than half of the words. */
  UNKNOWN_WORDS,
  /** The probability of the stance is below the model's review threshold. */
  LOW_CONFIDENCE;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /**
   * The name used in files.
   *
   * @return the constant's name in lower case with hyphens, such as "low-confidence"
   */
  public String label() {
    return label;
  }
}
