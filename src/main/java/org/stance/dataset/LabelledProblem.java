package org.stance.dataset;

/**
 * Why a labelled row or file can't be used.
 *
 * @param file the file, as the user named it
 * @param line the physical line, from 1; 0 for a whole file
 * @param kind what is wrong
 * @param value the wrong value as found; empty if the problem isn't a single value
 * @param message what was found and what was expected
 */
public record LabelledProblem(String file, long line, Kind kind, String value, String message) {
  /** The kinds of problem. */
  public enum Kind {
    /** The file, or the rest of it, can't be parsed, or a column is missing. */
    FILE,
    /** The row has more or fewer fields than the header. */
    FIELDS,
    /** The row repeats the header. */
    HEADER,
    /** The text has no visible character, or a control character. */
    TEXT,
    /** The label is not one of the task's. */
    LABEL,
    /** The weight is not a positive number. */
    WEIGHT,
    /** All rows have the same label. */
    LABELS
  }

  /** The line shown to users: place, then message. */
  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + ": " + message;
  }
}
