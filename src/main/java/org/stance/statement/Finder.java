package org.stance.statement;

import java.util.Locale;

/**
 * The rule that found a statement. Each constant is made by exactly one class of {@code
 * org.stance.extraction}, which its comment names.
 */
public enum Finder {
  /** {@code CueVerbs}: a verb: "she said that ...", "“...,” warned Lind". */
  CUE_VERB,
  /** {@code SourcePhrases}: a source without a verb: "according to Lind", "as Lind put it". */
  SOURCE_PHRASE,
  /** {@code Colons}: a colon in front of a quotation: "The mayor was blunt: “...”". */
  COLON,
  /** {@code NominalCues}: a noun or adjective: "Lind's warning that ...", "Lind is certain ...". */
  NOMINAL_CUE,
  /** {@code Introductions}: a sentence that introduces the quotation behind it. */
  INTRODUCTION,
  /** {@code Headlines}: the colon or dash of a headline or caption: "‘No deal’: mayor". */
  HEADLINE,
  /** {@code LineLabels}: a label in front of the words: "MAYOR LIND: We will wait." */
  LABEL,
  /** {@code CreditLines}: a line behind a quotation that names its speaker: "— Ada Lind". */
  CREDIT_LINE,
  /** {@code Positions}: a quoted sentence before a noun phrase and a verb, or behind a comma. */
  POSITION,
  /** {@code BareQuotations}: a quotation alone; only its context suggests a speaker. */
  QUOTATION;

  /**
   * Returns the name used in files.
   *
   * @return the constant's name in lower case, with hyphens
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
