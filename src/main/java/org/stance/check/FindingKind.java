package org.stance.check;

import java.util.Locale;

/** The kinds of finding in labelled data, in the order of reports. */
public enum FindingKind {
  /** The file, or the rest of it, can't be parsed as labelled rows. */
  FILE(Weight.PROBLEM, "files that can't be parsed to their end as labelled rows"),
  /** The row has more or fewer fields than the header. */
  FIELDS(Weight.PROBLEM, "rows with more or fewer fields than the header"),
  /** The row repeats the header. */
  HEADER(Weight.PROBLEM, "rows that repeat the header"),
  /** The text has no visible character, or a control character. */
  TEXT(Weight.PROBLEM, "texts without a visible character or with control characters"),
  /** The label is not one of the task's. */
  LABEL(Weight.PROBLEM, "labels that are not the task's"),
  /** The weight is not a positive number. */
  WEIGHT(Weight.PROBLEM, "weights that are not a number above 0"),
  /** All rows have the same label. */
  LABELS(Weight.PROBLEM, "sets of rows with only one label"),
  /** The text of an evaluation row is also in the training rows. */
  LEAK_TEXT(Weight.LEAK, "texts of --eval that are also in the training rows"),
  /** A near copy of an evaluation row's text is in the training rows. */
  LEAK_COPY(Weight.LEAK, "texts of --eval with a near copy in the training rows"),
  /** A document has rows on both sides. */
  LEAK_DOCUMENT(Weight.LEAK, "documents with rows on both sides"),
  /** A speaker has rows on both sides. */
  LEAK_SPEAKER(Weight.LEAK, "speakers with rows on both sides"),
  /** Evaluation rows are dated within the days of the training rows. */
  LEAK_DAYS(Weight.LEAK, "rows of --eval dated within the days of the training rows"),
  /** A label or target is spelt like another. */
  SPELLING(Weight.DOUBT, "labels or targets spelt like another"),
  /** The same text and target have two labels. */
  CONTRADICTION(
      Weight.DOUBT, "rows with a different label from an earlier row of the same text and target"),
  /** The row repeats an earlier one. */
  DUPLICATE(Weight.DOUBT, "rows that repeat an earlier row's text, target and label"),
  /** The row nearly repeats an earlier one. */
  NEAR_COPY(Weight.DOUBT, "rows whose text is a near copy of an earlier row's"),
  /** The text has no words, or is a placeholder. */
  NO_WORDS(Weight.DOUBT, "texts without words, or placeholders"),
  /** The text has one or two words. */
  SHORT(Weight.DOUBT, "texts of one or two words"),
  /** The text is likely not English. */
  LANGUAGE(Weight.DOUBT, "texts likely not in English"),
  /** The date can't be read, or is a month or year. */
  DATE(Weight.DOUBT, "dates that can't be read as a day"),
  /** A label has too few rows to be learnt. */
  FEW_TO_LEARN(Weight.DOUBT, "labels with too few rows to learn from"),
  /** A label has too few rows to be measured. */
  FEW_TO_MEASURE(Weight.DOUBT, "labels with too few rows to measure with"),
  /** A model trained on the other rows is confident of a different label. */
  LABEL_ERROR(
      Weight.DOUBT, "labels contradicted by a model trained on the other rows, worst first");

  /** The severity of a finding. */
  public enum Weight {
    /** The row or file can't be used. */
    PROBLEM,
    /** Figures on the evaluation rows would be too optimistic. */
    LEAK,
    /** A person should look at it. */
    DOUBT
  }

  private final Weight weight;
  private final String meaning;

  FindingKind(Weight weight, String meaning) {
    this.weight = weight;
    this.meaning = meaning;
  }

  /**
   * The kind's name in reports.
   *
   * @return the name in lower case, with hyphens
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The severity of findings of this kind.
   *
   * @return the weight
   */
  public Weight weight() {
    return weight;
  }

  /**
   * A description of findings of this kind.
   *
   * @return a few words in the plural
   */
  public String meaning() {
    return meaning;
  }
}
