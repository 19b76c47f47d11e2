package org.stance.statement;

import java.util.Locale;

/** How the words of a statement are given. */
public enum StatementType {
  /** All of the words stand between quotation marks. */
  DIRECT,
  /** Some of the words stand between quotation marks, the rest is reported. */
  MIXED,
  /** The words are reported without quotation marks. */
  INDIRECT;

  /**
   * The word used in files.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
