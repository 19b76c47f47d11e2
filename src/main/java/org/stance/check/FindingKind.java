package org.stance.check;

import java.util.Locale;

/** What a check of labelled data can find, in the order in which it is told. */
public enum FindingKind {
  /** The file, or the rest of it, can't be read as labelled rows. */
  FILE(Weight.PROBLEM, "files that can't be read to their end as labelled rows"),
  /** The row has more or fewer fields than the header. */
  FIELDS(Weight.PROBLEM, "rows with more or fewer fields than the header"),
  /** The row is the header again. */
  HEADER(Weight.PROBLEM, "rows that are the header again"),
  /** The text has nothing to read in it. */
  TEXT(Weight.PROBLEM, "texts without a visible character or with control characters"),
  /** The label is none of the task's. */
  LABEL(Weight.PROBLEM, "labels that are none of the task's"),
  /** The weight is not a positive number. */
  WEIGHT(Weight.PROBLEM, "weights that are no number above 0"),
  /** All rows have the same label. */
  LABELS(Weight.PROBLEM, "sets of rows with one label only"),
  /** The text of an evaluated row stands in the training rows. */
  LEAK_TEXT(Weight.LEAK, "texts of --eval that are trained on"),
  /** Nearly the text of an evaluated row stands in the training rows. */
  LEAK_COPY(Weight.LEAK, "texts of --eval of which a near copy is trained on"),
  /** A document has rows on both sides. */
  LEAK_DOCUMENT(Weight.LEAK, "documents with rows on both sides"),
  /** A speaker has rows on both sides. */
  LEAK_SPEAKER(Weight.LEAK, "speakers with rows on both sides"),
  /** Evaluated rows fall into the days of the training rows. */
  LEAK_DAYS(Weight.LEAK, "rows of --eval from the days of the training rows"),
  /** A label or target is spelt like another. */
  SPELLING(Weight.DOUBT, "labels or targets spelt much like another"),
  /** The same text and target have two labels. */
  CONTRADICTION(Weight.DOUBT, "rows with another label for an earlier row's text and target"),
  /** The row repeats an earlier one. */
  DUPLICATE(Weight.DOUBT, "rows that repeat an earlier row's text, target and label"),
  /** The row nearly repeats an earlier one. */
  NEAR_COPY(Weight.DOUBT, "rows whose text is a near copy of an earlier row's"),
  /** The text has no words of its own. */
  NO_WORDS(Weight.DOUBT, "texts without words, or with words that only hold a place"),
  /** The text has one or two words. */
  SHORT(Weight.DOUBT, "texts of one or two words"),
  /** The text is likely not English. */
  LANGUAGE(Weight.DOUBT, "texts likely in another language than English"),
  /** The date can't be read, or is a month or year. */
  DATE(Weight.DOUBT, "dates that can't be read as a day"),
  /** A label has too few rows to be learnt. */
  FEW_TO_LEARN(Weight.DOUBT, "labels with too few rows to learn from"),
  /** A label has too few rows to be measured. */
  FEW_TO_MEASURE(Weight.DOUBT, "labels with too few rows to measure with"),
  /** A model trained on the other rows is sure of another label. */
  LABEL_ERROR(Weight.DOUBT, "labels that a model of the other rows contradicts, worst first");

  /** How much a finding weighs. */
  public enum Weight {
    /** The row or file can't be used. */
    PROBLEM,
    /** Figures from the evaluated rows would be too good. */
    LEAK,
    /** A person should look. */
    DOUBT
  }

  private final Weight weight;
  private final String meaning;

  FindingKind(Weight weight, String meaning) {
    this.weight = weight;
    this.meaning = meaning;
  }

  /**
   * The word used in reports.
   *
   * @return the name in lower case, with hyphens
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * How much findings of the kind weigh.
   *
   * @return the weight
   */
  public Weight weight() {
    return weight;
  }

  /**
   * What findings of the kind are.
   *
   * @return a few words in the plural
   */
  public String meaning() {
    return meaning;
  }
}
