package org.stance.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.stance.dataset.LabelledText;

/**
 * One thing found in labelled data.
 *
 * @param kind what it is
 * @param place where
 * @param message what was found, in words, without the place
 * @param value the value in question, such as a label; may be empty
 * @param other the row it was compared with
 * @param rows how many rows it concerns, 0 for a whole file
 * @param score for a near copy how alike the two are, for a label error the probability of the
 *     given label, each 0 to 1
 */
public record DataFinding(
    FindingKind kind,
    Location place,
    String message,
    String value,
    Optional<Location> other,
    int rows,
    OptionalDouble score) {
  /**
   * Where something stands.
   *
   * @param file the file, as the user named it
   * @param line the physical line, from 1; 0 for the whole file
   */
  public record Location(String file, long line) {
    static Location of(LabelledText row) {
      return new Location(row.file(), row.line());
    }

    /** As messages begin: the file, and the line if there is one. */
    @Override
    public String toString() {
      return line > 0 ? file + ":" + line : file;
    }
  }

  static DataFinding of(FindingKind kind, Location place, String message, String value) {
    return new DataFinding(
        kind, place, message, value, Optional.empty(), 1, OptionalDouble.empty());
  }

  DataFinding with(LabelledText row) {
    return new DataFinding(kind, place, message, value, Optional.of(Location.of(row)), rows, score);
  }

  DataFinding withRows(int concerned) {
    return new DataFinding(kind, place, message, value, other, concerned, score);
  }

  DataFinding withScore(double number) {
    return new DataFinding(kind, place, message, value, other, rows, OptionalDouble.of(number));
  }

  /** The line that a user reads: place, then message. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
