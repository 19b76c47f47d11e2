package org.stance.table;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a file that holds one text a line; no line is skipped. */
final class TextRows implements RowReader.Rows {
  private static final List<String> HEADER = List.of("text");

  private final Lines lines;
  private final String name;

  TextRows(Reader text, String name, long line) {
    this.name = name;
    this.lines = new Lines(text, name, line);
  }

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public @Nullable Row next() throws IOException {
    String line = lines.next();
    return line == null ? null : new Row(lines.number(), HEADER, List.of(line), null);
  }

  @Override
  public TextRows continued(Reader text, long line) {
    return new TextRows(text, name, line);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
