package org.stance.statement;

import java.util.Locale;

/** Whether the words of a statement are quoted or reported. */
public enum StatementType {
  /** All words are quoted. */
  DIRECT,
  /** Some of the words are quoted, the others reported. */
  MIXED,
  /** All words are reported, without quotation marks. */
  INDIRECT;

  /**
   * Returns the name used in files.
   *
   * @return the constant's name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
