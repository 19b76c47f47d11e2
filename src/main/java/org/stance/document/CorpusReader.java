package org.stance.document;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;
import org.stance.table.Columns;
import org.stance.table.Row;
import org.stance.table.RowReader;

/** The documents of a JSON Lines corpus, one per line. Not thread-safe. */
final class CorpusReader implements AutoCloseable {
  private final String name;
  private final RowReader rows;
  private boolean broken;
  private long line;

  private CorpusReader(String name, RowReader rows) {
    this.name = name;
    this.rows = rows;
  }

  static CorpusReader open(Path file) throws IOException {
    String name = file.toString();
    return new CorpusReader(name, RowReader.openJsonLines(StrictText.open(file), name));
  }

  /** File and line of the document read last. */
  String place() {
    return name + ":" + line;
  }

  /** The next document, or null after the last; continues after a bad line. */
  @Nullable Document next() throws IOException {
    if (broken) {
      return null;
    }
    Row row = row();
    if (row == null) {
      return null;
    }
    line = row.line();
    if (row.problem() != null) {
      throw new InputFormatException(place(), row.problem());
    }
    String id = row.column(Columns.ID);
    String text = row.column(Columns.TEXT);
    if (StrictText.isBlank(id)) {
      throw new InputFormatException(place(), "no id (keys id and text expected)");
    }
    if (StrictText.isBlank(text)) {
      throw new InputFormatException(place(), "no text (keys id and text expected)");
    }
    return new Document(
        id,
        text,
        optional(row, Columns.TITLE),
        optional(row, Columns.DATE),
        optional(row, Columns.URL));
  }

  /** A failure to read the file itself is reported only once. */
  private @Nullable Row row() throws IOException {
    broken = true;
    Row row = rows.next();
    broken = false;
    return row;
  }

  private static @Nullable String optional(Row row, String key) {
    String value = row.column(key);
    return StrictText.isBlank(value) ? null : value;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
