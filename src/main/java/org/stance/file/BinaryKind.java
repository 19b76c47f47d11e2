package org.stance.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Kinds of file that are not text, recognised by their first bytes. */
public enum BinaryKind {
  ZIP("a zip archive (.zip, .xlsx, .docx)", "504B0304"),
  EMPTY_ZIP("an empty zip archive", "504B0506"),
  GZIP("gzip data", "1F8B"),
  PDF("a PDF", "255044462D"),
  PNG("a PNG picture", "89504E470D0A1A0A"),
  JPEG("a JPEG picture", "FFD8FF"),
  GIF("a GIF picture", "474946383961"),
  OLD_GIF("a GIF picture", "474946383761"),
  JAVA_CLASS("a Java class", "CAFEBABE"),
  JAVA_OBJECTS("a Java object stream", "ACED0005"),
  OFFICE("an old Office document", "D0CF11E0A1B11AE1"),
  ELF("a program", "7F454C46"),
  SEVEN_ZIP("a 7z archive", "377ABCAF271C"),
  XZ("xz data", "FD377A585A00"),
  ZSTANDARD("Zstandard data", "28B52FFD"),
  BZIP2("bzip2 data", hex("BZh9") + "314159265359"),
  SQLITE("an SQLite database", hex("SQLite format 3") + "00");

  private final String words;
  private final String start;

  BinaryKind(String words, String start) {
    this.words = words;
    this.start = latin1(HexFormat.of().parseHex(start));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Recognises the format of a file.
   *
   * @param bytes the first bytes of a file; 16 suffice
   * @return such as "a PDF", or null if they start like none of these
   */
  public static @Nullable String of(byte[] bytes) {
    String head = latin1(bytes);
    for (BinaryKind kind : values()) {
      if (head.startsWith(kind.start)) {
        return kind.words;
      }
    }
    return null;
  }

  /** Bytes as text, one character per byte, so that they can be compared as strings. */
  static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
