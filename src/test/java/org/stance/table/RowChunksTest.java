package org.stance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.file.InputFormatException;

class RowChunksTest {
  private static final String FILE = "f";

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads on to the end, or to what stops it; the message of that comes last. */
  private static boolean read(RowReader reader, List<String> shown) {
    try {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        shown.add(row.line() + " " + row.columns() + " " + row.problem());
      }
      return true;
    } catch (IOException broken) {
      shown.add(String.valueOf(broken.getMessage()));
      return false;
    }
  }

  private static List<String> whole(byte[] bytes) {
    List<String> shown = new ArrayList<>();
    try (RowReader reader = RowReader.open(new ByteArrayInputStream(bytes), FILE)) {
      read(reader, shown);
    } catch (IOException broken) {
      shown.add(String.valueOf(broken.getMessage()));
    }
    return shown;
  }

  private static List<String> chunked(byte[] bytes, Optional<RowSyntax> syntax, int size) {
    List<String> shown = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(bytes);
    try (RowChunks chunks = RowChunks.open(in, FILE, syntax, size)) {
      boolean more = true;
      for (RowReader one = chunks.next(); more && one != null; one = chunks.next()) {
        more = read(one, shown);
      }
    } catch (IOException broken) {
      shown.add(String.valueOf(broken.getMessage()));
    }
    return shown;
  }

  /** Bytes of the kind that go wrong, each a few times. */
  private static byte[] awkward(String start, Random random) {
    List<String> parts =
        List.of(
            "a",
            "b,c",
            "\"",
            "\"\"",
            ",",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\"x\ny\"",
            "\uFEFF",
            " ",
            "\u00E9\u2019",
            "\uD83D\uDE00",
            "{\"a\":\"x,y\"}",
            "d,\"e\r\nf\"\n",
            "g,h\n",
            "\u2028");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    for (int i = random.nextInt(40); i > 0; i--) {
      bytes.writeBytes(parts.get(random.nextInt(parts.size())).getBytes(StandardCharsets.UTF_8));
      if (random.nextInt(200) == 0) {
        bytes.write(random.nextBoolean() ? 0 : 0xE9);
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n", "\uFEFF\"a\",b\r\n", "\n\r\ra,\"b\nc\"\r", "{\"a\":1}\n"})
  void chunksHoldWhatTheWholeFileHolds(String start) {
    Random random = new Random(17);
    for (int i = 0; i < 4000; i++) {
      byte[] bytes = awkward(start, random);
      Optional<RowSyntax> syntax =
          Optional.of(start.startsWith("{") ? RowSyntax.JSONL : RowSyntax.CSV);
      assertThat(chunked(bytes, syntax, 1 + i % 50))
          .as(new String(bytes, StandardCharsets.UTF_8))
          .isEqualTo(whole(bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void otherCharsetsAreToldByTheirMark(String charset) {
    String text = "\uFEFFa,b\n" + "\uD83D\uDE00x,\"y\nz\"\n".repeat(3000) + "1\n";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(chunked(bytes, Optional.empty(), 100)).isEqualTo(whole(bytes)).hasSize(3001);
  }

  @Test
  void everyLineOfTextIsARow() {
    byte[] bytes = "\uFEFFone\n\n\"two, {\r\nthree\r\rfour".getBytes(StandardCharsets.UTF_8);
    for (int size : new int[] {1, 5, 100}) {
      assertThat(chunked(bytes, Optional.of(RowSyntax.TXT), size))
          .containsExactly(
              "1 {text=one} null",
              "2 {text=} null",
              "3 {text=\"two, {} null",
              "4 {text=three} null",
              "5 {text=} null",
              "6 {text=four} null");
    }
  }

  @Test
  void aBraceAtTheStartMeansJsonLines() {
    byte[] bytes = " {\"a\":1}\n{\"a\":\",\\\"\"}\n".getBytes(StandardCharsets.UTF_8);
    assertThat(chunked(bytes, Optional.empty(), 1))
        .containsExactly("1 {a=1} null", "2 {a=,\"} null");
  }

  @Test
  void whatLooksBinaryInTheMidstIsText() {
    String rows = "GIF89a,1\nPK\u0003\u0004,2\n";
    byte[] bytes = ("a,b\n" + rows.repeat(20)).getBytes(StandardCharsets.UTF_8);
    assertThat(chunked(bytes, Optional.empty(), 1)).isEqualTo(whole(bytes)).hasSize(40);
  }

  @Test
  void manyEmptyLinesComeBeforeTheHeader() {
    byte[] bytes = ("\n".repeat(1000) + "a,b\n1,2\n").getBytes(StandardCharsets.UTF_8);
    assertThat(chunked(bytes, Optional.empty(), 10)).containsExactly("1002 {a=1, b=2} null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uFEFF\n\n\na,b\n1,2\n", "\n\n\n\uFEFFa,b\n1,2\n", "\n\n\nGIF89a,b\n1,2\n"})
  void emptyLinesBeforeTheHeaderChangeNothing(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(chunked(bytes, Optional.empty(), 2)).isEqualTo(whole(bytes)).hasSize(1);
  }

  @Test
  void blankLinesBeforeTheFirstObjectChangeNothing() {
    byte[] bytes = " \n\u2003\n\t\n{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
    assertThat(chunked(bytes, Optional.of(RowSyntax.JSONL), 2)).containsExactly("4 {a=1} null");
  }

  @ParameterizedTest
  @EnumSource(RowSyntax.class)
  void anEmptyFileIsRefused(RowSyntax syntax) {
    assertThatThrownBy(() -> RowChunks.open(stream(""), FILE, Optional.of(syntax), 100))
        .isInstanceOf(InputFormatException.class)
        .hasMessageStartingWith("f: empty (");
  }

  @ParameterizedTest
  @EnumSource(RowSyntax.class)
  void anEndlessRowIsRefusedAtTheLimit(RowSyntax syntax) {
    String before = syntax == RowSyntax.CSV ? "a\n\"" : "{\"a\":1}\n{\"a\":\"";
    byte[] bytes = (before + "x".repeat(52 << 20)).getBytes(StandardCharsets.UTF_8);
    List<String> shown = chunked(bytes, Optional.of(syntax), 100);
    assertThat(shown.get(shown.size() - 1)).startsWith("f:2: a row of more than 16 Mi characters");
  }

  @Test
  void positionTellsHowFarTheChunksReach() throws IOException {
    String text = "a,b\n" + "1,2\n".repeat(100);
    try (RowChunks chunks = RowChunks.open(stream(text), FILE, Optional.empty(), 40)) {
      long before = 0;
      while (chunks.next() != null) {
        assertThat(chunks.position()).isGreaterThan(before);
        before = chunks.position();
      }
      assertThat(before).isEqualTo(text.length());
    }
  }
}
