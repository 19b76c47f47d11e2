package org.stance.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTextTest {
  private static String decode(byte[] bytes) throws IOException {
    return StrictText.decode(bytes, "f", StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkDecidesAndIsDropped(String charset) throws IOException {
    assertThat(decode("\uFEFFa\u00E9\uD83D\uDE00".getBytes(Charset.forName(charset))))
        .isEqualTo("a\u00E9\uD83D\uDE00");
  }

  @ParameterizedTest
  @CsvSource({
    "E9, byte 0xE9 not UTF-8 (UTF-8 expected)",
    "C0AF, byte 0xC0 not UTF-8 (UTF-8 expected)",
    "EDA080, bytes 0xED 0xA0 0x80 not UTF-8 (UTF-8 expected)",
    "F0, byte 0xF0 not UTF-8 (UTF-8 expected)",
    "00, a NUL byte (text expected; UTF-16 needs a byte order mark)",
  })
  void badByteIsToldWithItsLine(String bad, String problem) {
    // Lines end with LF, CRLF and CR: the bad byte stands in the fourth.
    assertThatThrownBy(() -> decode(bytes("610A620D0A630D" + "C3A9" + bad)))
        .hasMessage("f:4: " + problem);
  }

  @Test
  void secondByteOrderMarkIsToldButOneInsideIsText() throws IOException {
    assertThat(decode(bytes("61EFBBBF62"))).isEqualTo("a\uFEFFb");
    assertThatThrownBy(() -> decode(bytes("EFBBBFEFBBBF61")))
        .hasMessage("f:1: a second byte order mark (one at most expected)");
  }

  @ParameterizedTest
  @CsvSource({"504B0304, a zip archive", "255044462D, a PDF", "CAFEBABE, a Java class"})
  void binaryFilesAreNamed(String start, String kind) {
    assertThatThrownBy(() -> decode(bytes(start + "0000")))
        .hasMessageStartingWith("f: " + kind)
        .hasMessageEndingWith("not text (text expected)");
  }

  @Test
  void linesAreCountedAcrossBufferEnds() {
    byte[] text = ("x\r\n".repeat(100_000) + "\u0000").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> decode(text)).hasMessageStartingWith("f:100001: a NUL byte");
  }

  @Test
  void textBeforeABadByteIsStillRead() throws IOException {
    Reader reader = StrictText.reader(new ByteArrayInputStream(bytes("6162FF")), "f");
    char[] read = new char[10];
    assertThat(reader.read(read)).isEqualTo(2);
    assertThatThrownBy(() -> reader.read(read)).isInstanceOf(InputFormatException.class);
  }

  @Test
  void blankIsWhatShowsNothing() {
    assertThat(StrictText.isBlank(" \t\u00A0\u200B\u2060\u3000\u3164")).isTrue();
    assertThat(StrictText.isBlank(" . ")).isFalse();
  }

  @Test
  void missingFilesAndDirectoriesAreToldInWords(@TempDir Path home) {
    Path missing = home.resolve("none.txt");
    assertThatThrownBy(() -> StrictText.open(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing + ": no such file");
    assertThatThrownBy(() -> StrictText.open(home))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(home + ": a directory (a file expected)");
  }

  @Test
  void valuesInMessagesAreOnePrintableLine() {
    assertThat(InputFormatException.quoted("a\n\u001B[2J\u00A0b"))
        .isEqualTo("\"a<U+000A><U+001B>[2J<U+00A0>b\"");
    assertThat(InputFormatException.quoted("x".repeat(61)))
        .isEqualTo("\"" + "x".repeat(60) + "...\"");
  }
}
