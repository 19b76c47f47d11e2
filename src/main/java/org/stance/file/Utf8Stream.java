package org.stance.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text of another charset as UTF-8. Not thread-safe. */
public final class Utf8Stream extends InputStream {
  private static final int SIZE = 1 << 13;

  private final Reader text;
  private final char[] chars = new char[SIZE];
  private int kept;
  private byte[] bytes = {};
  private int next;

  public Utf8Stream(Reader text) {
    this.text = text;
  }

  @Override
  public int read() throws IOException {
    return more() ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, target, offset, count);
    next += count;
    return count;
  }

  private boolean more() throws IOException {
    while (next == bytes.length) {
      int count = text.read(chars, kept, SIZE - kept);
      if (count < 0) {
        return false;
      }
      int filled = kept + count;
      // The other half of a pair comes with the next characters.
      kept = Character.isHighSurrogate(chars[filled - 1]) ? 1 : 0;
      bytes = new String(chars, 0, filled - kept).getBytes(StandardCharsets.UTF_8);
      next = 0;
      chars[0] = chars[filled - 1];
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
