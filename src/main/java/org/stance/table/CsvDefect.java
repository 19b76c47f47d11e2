package org.stance.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a CSV can break RFC 4180. FastCSV tells them apart by its messages alone; a
 * test provokes each of them, since they may change with the library's version.
 */
enum CsvDefect {
  UNCLOSED_QUOTE("Unclosed quoted field"),
  TEXT_AFTER_QUOTE("Unexpected character after closing quote"),
  TOO_LONG("The maximum buffer size of");

  private final String start;

  CsvDefect(String start) {
    this.start = start;
  }

  /** The defect that made the parser give up; empty if it is none of these. */
  static Optional<CsvDefect> of(CsvParseException failed) {
    for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      Optional<CsvDefect> found =
          Arrays.stream(values()).filter(defect -> message.startsWith(defect.start)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
