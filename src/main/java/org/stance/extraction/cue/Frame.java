package org.stance.extraction.cue;

import java.util.Locale;

/**
 * A frame in which a verb may stand: how the words that it credits follow it. In the order in which
 * {@link ContentStart} tries them.
 */
public enum Frame {
  /** A clause behind the person spoken to: "told reporters that". */
  ADDRESSEE,
  /** A clause with or without "that", or the words stand before the verb. */
  CLAUSE,
  /** A clause with "that". */
  THAT,
  /** An infinitive: "promised to". */
  TO,
  /** The words stand before the verb, "..., he continued", or behind this preposition. */
  AFTER,
  /**
   * What follows stands behind this preposition, as in all constants from here to {@link #WITH}.
   */
  ABOUT,
  AGAINST,
  AT,
  FOR,
  IN,
  OF,
  ON,
  OUT,
  WITH,
  /** What follows as object is what is said of it: "called the plan a trap". */
  OBJECT,
  /** As {@link #OBJECT}, if it is a noun of speech: "raised the prospect of". */
  NOUN;

  /** The frame's name in the list of cues; of a preposition, the word itself. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Frame of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
