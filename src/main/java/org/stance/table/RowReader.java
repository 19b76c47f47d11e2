package org.stance.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;
import org.stance.file.StrictReader;
import org.stance.file.StrictText;

/**
 * Rows of a CSV or JSON Lines file, one after the other, in constant memory.
 *
 * <p>CSV follows RFC 4180: commas, double quotes doubled inside quotes, line ends LF, CRLF or CR;
 * the first line that isn't empty is the header, and empty lines are skipped. JSON Lines holds one
 * flat object per line. A name that ends in {@code .csv} is CSV and one in {@code .jsonl} JSON
 * Lines; of any other the first visible character decides: an opening brace means JSON Lines.
 *
 * <p>A row that is bad by itself is returned with its {@link Row#problem()}; what makes the rest of
 * the file unreadable throws, and then there is nothing more to read. Not thread-safe.
 */
public final class RowReader implements AutoCloseable {
  /** Maximum number of characters per row. */
  public static final int MAX_ROW = 16 << 20;

  private static final int PEEK = 1 << 13;

  private final Rows rows;
  private final StrictReader source;

  private RowReader(Rows rows, StrictReader source) {
    this.rows = rows;
    this.source = source;
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file the file
   * @return its rows, to be closed by the caller
   * @throws InputFormatException if it holds no header, or a bad one: two columns with the same
   *     name (in any case), or another separator than the comma
   * @throws IOException if it can't be read
   */
  public static RowReader open(Path file) throws IOException {
    return open(StrictText.open(file), file.toString());
  }

  /**
   * Reads a stream's header.
   *
   * @param in the bytes; closed with the reader, and when this method throws
   * @param name its name in messages; the ending may name the format
   * @return its rows, to be closed by the caller
   * @throws InputFormatException as {@link #open(Path)}
   * @throws IOException if it can't be read
   */
  public static RowReader open(InputStream in, String name) throws IOException {
    return open(in, name, Optional.empty());
  }

  /**
   * Reads a stream's header.
   *
   * @param in the bytes; closed with the reader, and when this method throws
   * @param name its name in messages
   * @param syntax the format; if empty, the name or the first visible character decides
   * @return its rows, to be closed by the caller
   * @throws InputFormatException as {@link #open(Path)}, or if there is no line of text
   * @throws IOException if it can't be read
   */
  public static RowReader open(InputStream in, String name, Optional<RowSyntax> syntax)
      throws IOException {
    StrictReader source = new StrictReader(in, name, StandardCharsets.UTF_8);
    BufferedReader text = new BufferedReader(source);
    try {
      boolean brace = startsWithBrace(text);
      return new RowReader(
          rows(text, name, syntax.orElseGet(() -> RowSyntax.of(name, brace)), brace), source);
    } catch (IOException | RuntimeException failed) {
      text.close();
      throw failed;
    }
  }

  /**
   * Reads JSON Lines of which only some keys matter: values that are arrays or objects are skipped.
   *
   * @param in the bytes; closed with the reader, and when this method throws
   * @param name its name in messages
   * @return its rows, to be closed by the caller
   * @throws InputFormatException if it holds no object, or its first line isn't one
   * @throws IOException if it can't be read
   */
  public static RowReader openJsonLines(InputStream in, String name) throws IOException {
    StrictReader source = new StrictReader(in, name, StandardCharsets.UTF_8);
    BufferedReader text = new BufferedReader(source);
    try {
      return new RowReader(JsonRows.open(new Lines(text, name), name, true), source);
    } catch (IOException | RuntimeException failed) {
      text.close();
      throw failed;
    }
  }

  private static Rows rows(BufferedReader text, String name, RowSyntax syntax, boolean brace)
      throws IOException {
    return switch (syntax) {
      case CSV -> {
        if (brace && name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
          throw new InputFormatException(name, 1, "starts like JSON Lines (a CSV header expected)")
              .withHint("give JSON Lines a name that ends in .jsonl");
        }
        yield CsvRows.open(text, name);
      }
      case JSONL -> JsonRows.open(new Lines(text, name), name, false);
      case TXT -> TextRows.open(text, name);
    };
  }

  private static boolean startsWithBrace(BufferedReader text) throws IOException {
    text.mark(PEEK);
    int first = ' ';
    for (int i = 0; i < PEEK - 1 && Character.isWhitespace(first); i++) {
      first = text.read();
    }
    text.reset();
    return first == '{';
  }

  /**
   * The columns, in the file's order.
   *
   * @return for CSV the header's names, without spaces around them; for JSON Lines the keys of the
   *     first object, of which later rows may lack some or have more
   */
  public List<String> header() {
    return rows.header();
  }

  /**
   * Reads the next row.
   *
   * @return the next row, or null after the last
   * @throws InputFormatException if the rest of the file can't be read: malformed text, a quote
   *     that isn't closed or has text after it, a row of more than {@link #MAX_ROW} characters, a
   *     value in a column without a name
   * @throws IOException if reading fails
   */
  public @Nullable Row next() throws IOException {
    return rows.next();
  }

  /**
   * How much has been read.
   *
   * @return the number of bytes taken from the input, some of which lie behind the last row
   *     returned, since input is read 64 KiB at a time
   */
  public long position() {
    return source.position();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /** The rows of one format. */
  sealed interface Rows permits CsvRows, JsonRows, TextRows {
    /** The columns, in the file's order. */
    List<String> header();

    /** The next row, or null after the last. */
    @Nullable Row next() throws IOException;

    /** Closes the input. */
    void close() throws IOException;
  }

  static InputFormatException tooLong(String name, long line) {
    return new InputFormatException(
        name, line, "a row of more than 16 Mi characters (at most " + MAX_ROW + " expected)");
  }
}
