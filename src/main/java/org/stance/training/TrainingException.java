package org.stance.training;

import java.util.Optional;
import org.stance.dataset.LabelledText;

/**
 * Labelled rows that can't be trained on. The message says what was found and expected, and for a
 * single row where it comes from.
 */
public final class TrainingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** What is wrong with the rows. */
  public enum Reason {
    /** They have fewer than two different labels. */
    ONE_LABEL,
    /** A row's label is not in the label set. */
    UNKNOWN_LABEL,
    /** The names of all targets together are too long for a model file. */
    LONG_TARGET_NAMES,
    /** No feature occurs in two texts. */
    NO_SHARED_FEATURE,
    /** They can't be dealt into two folds or more. */
    TOO_FEW_ROWS
  }

  private final Reason reason;
  private final transient Optional<LabelledText> row;

  private TrainingException(Reason reason, Optional<LabelledText> row, String message) {
    super(message);
    this.reason = reason;
    this.row = row;
  }

  /** An exception about the rows as a whole. */
  static TrainingException of(Reason reason, String message) {
    return new TrainingException(reason, Optional.empty(), message);
  }

  /** An exception about one row, whose place comes before the message. */
  static TrainingException of(Reason reason, LabelledText row, String message) {
    return new TrainingException(
        reason, Optional.of(row), row.file() + ":" + row.line() + ": " + message);
  }

  /**
   * What is wrong.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * The row that is wrong.
   *
   * @return the row; empty where the rows as a whole are
   */
  public Optional<LabelledText> row() {
    return row;
  }
}
