package org.stance.statement;

import java.util.Locale;

/** By what a statement is found. */
public enum Finder {
  /** A verb: "she said that ...", "“...,” warned Lind", "was told by Lind that ...". */
  CUE_VERB,
  /** A phrase that names a source without a verb: "according to Lind", "as Lind put it". */
  SOURCE_PHRASE,
  /** A colon in front of a quotation: "The mayor was blunt: “...”". */
  COLON,
  /** A noun or adjective: "Lind's warning that ...", "Lind is certain that ...". */
  NOMINAL_CUE,
  /** A sentence that introduces the quotation which is the next paragraph. */
  INTRODUCTION,
  /** The colon or dash of a headline or caption: "‘No deal’: mayor". */
  HEADLINE,
  /** A label in front of the words: the turns of a transcript, "MAYOR LIND: We will wait." */
  LABEL,
  /** A line behind a quotation that names its speaker: "— Ada Lind". */
  CREDIT_LINE,
  /** The place of a quoted sentence, before somebody and a verb or behind a comma. */
  POSITION,
  /** The quotation alone; only what stands near it can tell the speaker. */
  QUOTATION;

  /**
   * The word used in files.
   *
   * @return the name in lower case, with hyphens
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
