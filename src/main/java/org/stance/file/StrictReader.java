package org.stance.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A decoder that counts lines and refuses what is not text. Not thread-safe. */
public final class StrictReader extends Reader {
  private static final int SIZE = 1 << 16;
  private static final int HEAD = 16;
  private static final char MARK = '\uFEFF';

  private final InputStream in;
  private final String file;
  private final byte[] input = new byte[SIZE];
  private final ByteBuffer bytes = ByteBuffer.wrap(input, 0, 0);
  private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
  private Charset charset;
  private @Nullable CharsetDecoder decoder;
  private boolean ended;
  private boolean finished;
  private boolean fresh = true;
  private long position;
  private long line = 1;
  private boolean afterReturn;
  private @Nullable InputFormatException failure;

  public StrictReader(InputStream in, String file, Charset charset) {
    this.in = in;
    this.file = file;
    this.charset = charset;
  }

  /** How many bytes have been taken from the stream: up to 64 KiB more than have been decoded. */
  public long position() {
    return position;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!chars.hasRemaining() && !decode()) {
      return -1;
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Fills {@link #chars}; false at the end. What precedes a bad byte is delivered first. */
  private boolean decode() throws IOException {
    chars.clear();
    while (chars.position() == 0 && !finished && failure == null) {
      decodeSome();
    }
    chars.flip();
    if (!chars.hasRemaining() && failure != null) {
      throw failure;
    }
    return chars.hasRemaining();
  }

  private void decodeSome() throws IOException {
    CharsetDecoder active = decoder == null ? start() : decoder;
    CoderResult result = active.decode(bytes, chars, ended);
    if (result.isUnderflow() && ended) {
      active.flush(chars);
      finished = true;
    }
    inspect();
    if (failure == null && result.isError()) {
      failure = malformed(result.length());
    } else if (result.isUnderflow() && !ended) {
      fill();
    }
  }

  private CharsetDecoder start() throws IOException {
    fill();
    byte[] head = new byte[Math.min(HEAD, bytes.remaining())];
    bytes.get(0, head);
    String kind = BinaryKind.of(head);
    if (kind != null) {
      throw new InputFormatException(file, kind + ", not text (text expected)");
    }
    ByteOrderMark mark = ByteOrderMark.of(head);
    if (mark != null) {
      charset = mark.charset();
      bytes.position(mark.length());
    }
    CharsetDecoder strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    decoder = strict;
    return strict;
  }

  /** Reads at least one more byte, or 16 at the start, unless the input ends. */
  private void fill() throws IOException {
    bytes.compact();
    int wanted = decoder == null ? HEAD : bytes.position() + 1;
    while (bytes.position() < wanted && !ended) {
      int count = readSome();
      if (count < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + count);
        position += count;
      }
    }
    bytes.flip();
  }

  private int readSome() throws IOException {
    try {
      return in.read(input, bytes.position(), bytes.remaining());
    } catch (IOException failed) {
      throw StrictText.unreadable(file, failed);
    }
  }

  /** Counts the lines of what was just decoded, and stops at a character that text can't hold. */
  private void inspect() {
    char[] array = chars.array();
    int end = chars.position();
    if (fresh && end > 0) {
      fresh = false;
      if (array[0] == MARK) {
        stop(0, "a second byte order mark (one at most expected)");
        return;
      }
    }
    for (int i = 0; i < end; i++) {
      char c = array[i];
      if (c == '\n') {
        line += afterReturn ? 0 : 1;
      } else if (c == '\r') {
        line++;
      } else if (c == 0) {
        stop(i, "a NUL byte (text expected; UTF-16 needs a byte order mark)");
        return;
      }
      afterReturn = c == '\r';
    }
  }

  private void stop(int position, String problem) {
    chars.position(position);
    failure = new InputFormatException(file, line, problem);
  }

  private InputFormatException malformed(int length) {
    byte[] bad = new byte[Math.min(length, bytes.remaining())];
    bytes.get(bytes.position(), bad);
    String hex = HexFormat.ofDelimiter(" ").withPrefix("0x").withUpperCase().formatHex(bad);
    String shown = (length > 1 ? "bytes " : "byte ") + hex;
    String name = charset.name();
    String problem = shown + " not " + name + " (" + name + " expected)";
    InputFormatException failed = new InputFormatException(file, line, problem);
    return charset.equals(StandardCharsets.UTF_8)
        ? failed.withHint("if it was saved on Windows: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW")
        : failed;
  }
}
