package org.stance.table;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Physical lines, ended by LF, CRLF or CR, none longer than {@link RowReader#MAX_ROW}. Not
 * thread-safe.
 */
final class Lines {
  private static final int SIZE = 1 << 13;

  private final Reader text;
  private final String name;
  private final char[] buffer = new char[SIZE];
  private int next;
  private int filled;
  private long number;
  private boolean afterReturn;

  Lines(Reader text, String name) {
    this.text = text;
    this.name = name;
  }

  /** The number of the line read last. */
  long number() {
    return number;
  }

  /** The next line without its end; null after the last. */
  @Nullable String next() throws IOException {
    number++;
    if (afterReturn && more() && buffer[next] == '\n') {
      next++;
    }
    afterReturn = false;
    if (!more()) {
      return null;
    }
    StringBuilder begun = null;
    while (more()) {
      int start = next;
      while (next < filled && buffer[next] != '\n' && buffer[next] != '\r') {
        next++;
      }
      if (next - start + (begun == null ? 0 : begun.length()) > RowReader.MAX_ROW) {
        throw RowReader.tooLong(name, number);
      }
      if (next < filled) {
        afterReturn = buffer[next] == '\r';
        return joined(begun, start, next++);
      }
      begun = begun == null ? new StringBuilder() : begun;
      begun.append(buffer, start, next - start);
    }
    return joined(begun, 0, 0);
  }

  private String joined(@Nullable StringBuilder before, int start, int end) {
    return before == null
        ? new String(buffer, start, end - start)
        : before.append(buffer, start, end - start).toString();
  }

  /** Whether there is a character left; reads on where the buffer holds none. */
  private boolean more() throws IOException {
    while (next == filled) {
      int count = text.read(buffer, 0, SIZE);
      if (count < 0) {
        return false;
      }
      next = 0;
      filled = count;
    }
    return true;
  }

  void close() throws IOException {
    text.close();
  }
}
