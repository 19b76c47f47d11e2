package org.stance.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes to text, or fails with the place and the reason; nothing is guessed and nothing
 * replaced.
 *
 * <p>A byte order mark (UTF-8, UTF-16, UTF-32) decides the charset and is dropped; without one the
 * charset is UTF-8 or the one asked for. Malformed bytes, among them overlong forms and surrogates
 * written as UTF-8, NUL characters, and a second byte order mark at the start are errors; so are
 * files that start like a well-known binary format. Line ends are kept; lines are counted by LF,
 * CRLF and lone CR. Stateless; thread-safe.
 */
public final class StrictText {
  /** Maximum number of bytes read at once, 16 MiB; longer files can only be streamed. */
  public static final int MAX_WHOLE = 16 << 20;

  private StrictText() {}

  /**
   * Opens a file, or fails with a reason in words.
   *
   * @param file the file; a pipe or device will do
   * @return its bytes, to be closed by the caller
   * @throws NoSuchFileException if there is none
   * @throws AccessDeniedException if it may not be read
   * @throws FileSystemException if it is a directory
   * @throws IOException if it can't be opened for another reason
   */
  public static InputStream open(Path file) throws IOException {
    String name = file.toString();
    if (Files.notExists(file)) {
      throw new NoSuchFileException(name, null, "no such file");
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(name, null, "a directory (a file expected)");
    }
    if (!Files.isReadable(file)) {
      throw new AccessDeniedException(name, null, "not readable");
    }
    return Files.newInputStream(file);
  }

  /**
   * A file's bytes.
   *
   * @param file the file
   * @return all its bytes, at most {@link #MAX_WHOLE}
   * @throws InputFormatException if it is longer
   * @throws IOException as {@link #open}
   */
  public static byte[] bytes(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return bytes(in, file.toString());
    }
  }

  /**
   * A stream's bytes.
   *
   * @param in read to its end, not closed
   * @param file the name for messages
   * @return all its bytes, at most {@link #MAX_WHOLE}
   * @throws InputFormatException if it is longer
   * @throws IOException if reading fails
   */
  public static byte[] bytes(InputStream in, String file) throws IOException {
    byte[] bytes;
    try {
      bytes = in.readNBytes(MAX_WHOLE + 1);
    } catch (IOException failed) {
      throw unreadable(file, failed);
    }
    if (bytes.length > MAX_WHOLE) {
      throw new InputFormatException(file, "a file of more than 16 MiB (at most 16 MiB expected)");
    }
    return bytes;
  }

  /** The system's message names no file. */
  static FileSystemException unreadable(String file, IOException failed) {
    FileSystemException named =
        new FileSystemException(file, null, String.valueOf(failed.getMessage()));
    named.initCause(failed);
    return named;
  }

  /**
   * A file's text.
   *
   * @param file the file, at most {@link #MAX_WHOLE} bytes
   * @return the text without its byte order mark; empty for an empty file
   * @throws InputFormatException if the bytes are not text, with the line of the first bad one
   * @throws IOException as {@link #open}
   */
  public static String read(Path file) throws IOException {
    return decode(bytes(file), file.toString(), StandardCharsets.UTF_8);
  }

  /**
   * Decodes bytes.
   *
   * @param bytes the bytes
   * @param file the name for messages
   * @param charset the charset if there is no byte order mark
   * @return the text without its byte order mark; empty for no bytes
   * @throws InputFormatException if the bytes are not text, with the line of the first bad one
   * @throws IOException never for another reason
   */
  public static String decode(byte[] bytes, String file, Charset charset) throws IOException {
    StringWriter text = new StringWriter(bytes.length);
    try (Reader reader = new StrictReader(new ByteArrayInputStream(bytes), file, charset)) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  /**
   * Decodes a stream in constant memory. Characters before a malformed byte are still delivered;
   * then the reader throws {@link InputFormatException}, with the line of that byte.
   *
   * @param in the bytes; closed with the reader
   * @param file the name for messages
   * @return UTF-8 text, or as the byte order mark says
   */
  public static Reader reader(InputStream in, String file) {
    return new StrictReader(in, file, StandardCharsets.UTF_8);
  }

  /**
   * Decodes a file in constant memory, as {@link #reader(InputStream, String)}.
   *
   * @param file the file
   * @return UTF-8 text, or as the byte order mark says; to be closed by the caller
   * @throws IOException as {@link #open}
   */
  public static Reader reader(Path file) throws IOException {
    return reader(open(file), file.toString());
  }

  /**
   * Whether a text has no visible character: the one definition of "blank" for training, use and
   * files. White space, no-break and zero-width spaces, control and format characters, fillers and
   * variation selectors are invisible; unassigned characters are visible, since a later version of
   * Unicode may assign them.
   *
   * @param text any text; null counts as empty
   * @return true if no character of it is visible
   */
  public static boolean isBlank(@Nullable CharSequence text) {
    if (text == null) {
      return true;
    }
    int character;
    for (int i = 0; i < text.length(); i += Character.charCount(character)) {
      character = Character.codePointAt(text, i);
      if (isVisible(character)) {
        return false; // usually at the first character
      }
    }
    return true;
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !isFiller(character);
    };
  }

  /**
   * Letters, marks and symbols that show nothing: those that Unicode calls default-ignorable, and
   * the empty Braille pattern.
   */
  private static boolean isFiller(int character) {
    return switch (character) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          isBetween(character, 0x180B, 0x180F)
              || isBetween(character, 0xFE00, 0xFE0F)
              || isBetween(character, 0xE0100, 0xE01EF);
    };
  }

  private static boolean isBetween(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
