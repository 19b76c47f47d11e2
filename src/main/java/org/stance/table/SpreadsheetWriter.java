package org.stance.table;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * CSV on its way to a spreadsheet program: with a byte order mark, without which some take it for
 * another charset, and with an apostrophe before each cell that would be run as a formula, as the
 * OWASP page on CSV injection advises. Numbers stay as they are. Each row must end in a line end.
 * Not thread-safe.
 */
public final class SpreadsheetWriter extends Writer {
  /** What starts a formula, in both widths; some programs skip blanks before it. */
  private static final Pattern FORMULA =
      Pattern.compile("[ \\u00A0]*+[=+\\-@\\t\\r\\n|%\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d++)?%?");

  private final Writer out;
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;

  private SpreadsheetWriter(Writer out) {
    this.out = out;
  }

  /**
   * Starts a CSV.
   *
   * @param out where it goes
   * @return where RFC 4180 is to be written to; closing it closes {@code out}
   * @throws IOException if writing fails
   */
  public static SpreadsheetWriter of(Writer out) throws IOException {
    out.write('\uFEFF');
    return new SpreadsheetWriter(out);
  }

  /**
   * Goes on with a CSV whose first rows are written already.
   *
   * @param out where it goes
   * @return as {@link #of}
   */
  public static SpreadsheetWriter withoutMark(Writer out) {
    return new SpreadsheetWriter(out);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      char character = text[i];
      quoted ^= character == '"';
      if (!quoted && (character == ',' || character == '\n')) {
        writeCell();
        out.write(character);
      } else {
        cell.append(character);
      }
    }
  }

  private void writeCell() throws IOException {
    boolean inQuotes = cell.length() > 1 && cell.charAt(0) == '"';
    int start = inQuotes ? 1 : 0;
    String value = cell.substring(start, cell.length() - start);
    if (FORMULA.matcher(value).matches() && !NUMBER.matcher(value.strip()).matches()) {
      cell.insert(start, '\'');
    }
    out.append(cell);
    cell.setLength(0);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.append(cell);
    cell.setLength(0);
    out.close();
  }
}
