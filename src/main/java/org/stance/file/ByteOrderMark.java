package org.stance.file;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The marks at a file's start that name its charset; the longer ones first. */
enum ByteOrderMark {
  UTF_32LE("UTF-32LE", "FFFE0000"),
  UTF_32BE("UTF-32BE", "0000FEFF"),
  UTF_8("UTF-8", "EFBBBF"),
  UTF_16LE("UTF-16LE", "FFFE"),
  UTF_16BE("UTF-16BE", "FEFF");

  private final String charset;
  private final String mark;

  ByteOrderMark(String charset, String mark) {
    this.charset = charset;
    this.mark = BinaryKind.latin1(HexFormat.of().parseHex(mark));
  }

  Charset charset() {
    return Charset.forName(charset);
  }

  int length() {
    return mark.length();
  }

  /** The mark that a file starts with, if any; four bytes suffice. */
  static @Nullable ByteOrderMark of(byte[] head) {
    String start = BinaryKind.latin1(head);
    for (ByteOrderMark candidate : values()) {
      if (start.startsWith(candidate.mark)) {
        return candidate;
      }
    }
    return null;
  }
}
