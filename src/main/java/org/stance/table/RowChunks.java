package org.stance.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance.file.ByteOrderMark;
import org.stance.file.InputFormatException;
import org.stance.file.StrictReader;
import org.stance.file.Utf8Stream;

/**
 * A file's rows, some at a time: each chunk may be read by another thread while the next is
 * fetched. What the chunks hold, one after the other, is what {@link RowReader} reads from the
 * whole file. To find where rows end costs far less than to read them. Not thread-safe.
 */
public final class RowChunks implements AutoCloseable {
  /** As many bytes hold more than {@link RowReader#MAX_ROW} characters, whatever they are. */
  private static final int ENOUGH = 3 * RowReader.MAX_ROW + 16;

  /** So many bytes tell a byte order mark or a binary format. */
  private static final int HEAD = 16;

  private final InputStream in;
  private final String name;
  private final int size;
  private final RowCutter cutter;
  private final RowReader.Rows pattern;
  private byte[] buffer;
  private int filled;
  private boolean ended;
  private long position;
  private @Nullable RowReader first;

  private RowChunks(Start start, String name, RowSyntax syntax, int size) throws IOException {
    this.in = start.in();
    this.name = name;
    this.size = size;
    this.cutter = new RowCutter(syntax);
    this.filled = start.head().length;
    this.buffer = Arrays.copyOf(start.head(), Math.max(size, filled + 1));
    cutter.skip(start.mark());
    if (syntax != RowSyntax.TXT) {
      dropEmptyLines(start.mark(), syntax == RowSyntax.JSONL);
    }
    Piece piece = piece().orElse(new Piece(new byte[0], 0, 1));
    if (piece.length() == 0 && syntax == RowSyntax.TXT) {
      throw new InputFormatException(name, "empty (one text a line expected)");
    }
    this.pattern = piece.first(name, syntax);
    this.first = new RowReader(pattern);
  }

  /**
   * Reads the first rows.
   *
   * @param in the bytes; closed with the chunks, and when this method throws
   * @param name what messages call it
   * @param asked how the rows are written; empty for CSV or JSON Lines, as {@link RowReader} tells
   *     them
   * @param size about how many bytes a chunk holds, at least 1; one has at least one row, however
   *     long
   * @return the chunks
   * @throws InputFormatException if there is no header, or one that can't be right, as {@link
   *     RowReader#open}, or if text of another charset than UTF-8 is malformed not far behind it
   * @throws IllegalArgumentException if the size is under 1
   * @throws IOException if it can't be read
   */
  public static RowChunks open(InputStream in, String name, Optional<RowSyntax> asked, int size)
      throws IOException {
    if (size < 1) {
      throw new IllegalArgumentException("size " + size + " (1 or more expected)");
    }
    try {
      Start start = Start.of(in, name, Math.max(size, HEAD));
      RowSyntax syntax = asked.orElseGet(() -> RowSyntax.of(name, start.brace()));
      return new RowChunks(start, name, syntax, size);
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  /**
   * The columns, in the file's order.
   *
   * @return as {@link RowReader#header}
   */
  public List<String> header() {
    return pattern.header();
  }

  /**
   * How far the chunks returned so far reach.
   *
   * @return a number of bytes; of another charset than UTF-8, as many as it takes in UTF-8
   */
  public long position() {
    return position;
  }

  /**
   * Fetches the next rows.
   *
   * @return a reader of them, which may be used by one other thread; null after the last. What is
   *     wrong with the rows is told by that reader, and then there are no more to fetch
   * @throws InputFormatException if text of another charset than UTF-8 is malformed
   * @throws IOException if reading fails
   */
  public @Nullable RowReader next() throws IOException {
    RowReader kept = first;
    if (kept != null) {
      first = null;
      return kept;
    }
    Optional<Piece> piece = piece();
    if (piece.isEmpty()) {
      return null;
    }
    return new RowReader(pattern.continued(piece.get().text(name), piece.get().line()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** So that the first chunk has a row, however many empty lines come between mark and row. */
  private void dropEmptyLines(int mark, boolean json) throws IOException {
    int start = mark;
    while (true) {
      fill();
      cutter.scan(buffer, filled);
      int end = cutter.boundary();
      boolean last = ended && (end == 0 || end == filled);
      if (last || filled > ENOUGH || !empty(start, end == 0 ? filled : end, json)) {
        return;
      }
      if (end == 0) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      } else {
        take(end);
        start = 0;
      }
    }
  }

  private boolean empty(int start, int end, boolean json) {
    String lines = new String(buffer, start, end - start, StandardCharsets.UTF_8);
    // A character of which the rest is still to come may be a blank.
    return json
        ? lines.replaceFirst("\uFFFD\\z", "").isBlank()
        : lines.chars().allMatch(c -> c == '\n' || c == '\r');
  }

  /** The next bytes that end where a row does; empty at the end. */
  private Optional<Piece> piece() throws IOException {
    while (true) {
      fill();
      cutter.scan(buffer, filled);
      // Nobody reads a row that long; its beginning is enough for a message.
      ended |= filled > ENOUGH;
      int end = ended ? filled : cutter.boundary();
      if (end > 0) {
        return Optional.of(take(end));
      }
      if (ended) {
        return Optional.empty();
      }
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }

  private void fill() throws IOException {
    if (!ended) {
      filled += in.readNBytes(buffer, filled, buffer.length - filled);
      ended = filled < buffer.length;
    }
  }

  private Piece take(int end) {
    long line = cutter.line();
    byte[] taken = buffer;
    int rest = filled - end;
    buffer = new byte[Math.max(size, 2 * rest)];
    System.arraycopy(taken, end, buffer, 0, rest);
    filled = rest;
    position += end;
    cutter.cut();
    return new Piece(taken, end, line);
  }

  /**
   * Rows as bytes.
   *
   * @param bytes the rows, and perhaps more
   * @param length how many bytes are theirs
   * @param line the physical line on which they start
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Piece(byte[] bytes, int length, long line) {
    StrictReader text(String name) {
      return StrictReader.continued(bytes, length, name, line);
    }

    RowReader.Rows first(String name, RowSyntax syntax) throws IOException {
      InputStream in = new ByteArrayInputStream(bytes, 0, length);
      // Behind empty lines a mark, or what starts a binary format, is text like any other.
      StrictReader text =
          line > 1 ? text(name) : new StrictReader(in, name, StandardCharsets.UTF_8);
      return RowReader.rows(new BufferedReader(text), name, syntax, line);
    }
  }

  /**
   * How a file starts.
   *
   * @param in what follows, as UTF-8
   * @param head the first bytes, as UTF-8
   * @param mark how many of them are a byte order mark
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Start(InputStream in, byte[] head, int mark) {
    static Start of(InputStream in, String name, int size) throws IOException {
      byte[] head = in.readNBytes(size);
      StrictReader.mustBeText(head, name);
      ByteOrderMark mark = ByteOrderMark.of(Arrays.copyOf(head, Math.min(4, head.length)));
      if (mark == null || mark == ByteOrderMark.UTF_8) {
        return new Start(in, head, mark == null ? 0 : mark.length());
      }
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
      InputStream utf8 = new Utf8Stream(new StrictReader(whole, name, StandardCharsets.UTF_8));
      return new Start(utf8, utf8.readNBytes(size), 0);
    }

    boolean brace() {
      String text = new String(head, mark, head.length - mark, StandardCharsets.UTF_8);
      return text.stripLeading().startsWith("{");
    }
  }
}
