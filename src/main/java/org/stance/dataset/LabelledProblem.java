package org.stance.dataset;

/**
 * Why a labelled row, or a file of them, can't be used.
 *
 * @param file the file, as the user named it
 * @param line the physical line, from 1; 0 for a whole file
 * @param kind what is wrong
 * @param value the value that is wrong, as it stands there; empty where it isn't one value
 * @param message what was found and what was expected
 */
public record LabelledProblem(String file, long line, Kind kind, String value, String message) {
  /** What can be wrong. */
  public enum Kind {
    /** The file, or the rest of it, can't be read as rows, or a column is missing. */
    FILE,
    /** The row has more or fewer fields than the header. */
    FIELDS,
    /** The row is the header again. */
    HEADER,
    /** The text has no visible character, or a control character. */
    TEXT,
    /** The label is none of the task's. */
    LABEL,
    /** The weight is not a positive number. */
    WEIGHT,
    /** All rows have the same label. */
    LABELS
  }

  /** The line that a user reads: place, then message. */
  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + ": " + message;
  }
}
