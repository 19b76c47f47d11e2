package org.stance.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.stance.dataset.LabelledText;

/**
 * A finding in labelled data.
 *
 * @param kind its kind
 * @param place its place
 * @param message a description, without the place
 * @param value the value in question, such as a label; may be empty
 * @param other the place of the row that it was compared with
 * @param rows the number of rows concerned; 0 for a whole file
 * @param score the similarity of a near copy, or the probability of a doubtful label, in [0, 1]
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
   * A place in a file.
   *
   * @param file the file, as the user named it
   * @param line the physical line, from 1; 0 for the whole file
   */
  public record Location(String file, long line) {
    static Location of(LabelledText row) {
      return new Location(row.file(), row.line());
    }

    /** The file, and the line if there is one, as at the start of messages. */
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

  /** The line shown to users: place, then message. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
