package org.stance.table;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;

/** Rows of a file that holds one text per line; no line is skipped. */
final class TextRows implements RowReader.Rows {
  private static final List<String> HEADER = List.of(Columns.TEXT);

  private final Lines lines;
  private @Nullable String first;

  private TextRows(Lines lines, String first) {
    this.lines = lines;
    this.first = first;
  }

  static TextRows open(Reader text, String name) throws IOException {
    Lines lines = new Lines(text, name);
    String first = lines.next();
    if (first == null) {
      throw new InputFormatException(name, "empty (one text a line expected)");
    }
    return new TextRows(lines, first);
  }

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public @Nullable Row next() throws IOException {
    String line = first == null ? lines.next() : first;
    first = null;
    return line == null ? null : new Row(lines.number(), HEADER, List.of(line), null);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
