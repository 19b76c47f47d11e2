package org.stance.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.file.InputFormatException;

class RowReaderTest {
  private static RowReader open(String name, String text) throws IOException {
    return RowReader.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
  }

  /** Every row as "line columns", and its problem where it has one. */
  private static List<String> rows(String name, String text) throws IOException {
    List<String> shown = new ArrayList<>();
    try (RowReader reader = open(name, text)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        String problem = row.problem() == null ? "" : " ! " + row.problem();
        shown.add(row.line() + " " + row.columns() + problem);
      }
    }
    return shown;
  }

  @Test
  void csvRowsCarryThePhysicalLineTheyStartOn() throws IOException {
    assertThat(rows("f.csv", "a, b \r\n\"x\ny\r\nz\rw\",2\r3,\"q\"\"q\"\n\n4,\u2028"))
        .containsExactly("2 {a=x\ny\r\nz\rw, b=2}", "6 {a=3, b=q\"q}", "8 {a=4, b=\u2028}");
  }

  @Test
  void rowWithTheWrongNumberOfFieldsDoesNotEndTheRest() throws IOException {
    assertThat(rows("f.csv", "a,b\n1\n1,2,3\n1,2\n"))
        .containsExactly(
            "2 {a=1, b=} ! 1 field (2 expected, as in the header)",
            "3 {a=1, b=2} ! 3 fields (2 expected, as in the header)",
            "4 {a=1, b=2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'a,b~1,\"x~y\"~\"p~q\",\"open~5,6' ! 'f.csv:5: a quote opened here is never closed'",
        "'a,b~1,\"x\"y' ! 'f.csv:2: text after the closing quote of field 2"
            + " (a comma or the line''s end expected)'",
        "'a,A~1,2' ! 'f.csv:1: two columns \"a\" and \"A\" (different names expected)'",
        "'a;b~1;2' ! 'f.csv:1: one column \"a;b\", cut by semicolons (commas expected)'",
        "'~~' ! 'f.csv: empty (a CSV header expected)'",
        "'a,~1,2' ! 'f.csv:1: column 2 has no name, but line 2 a value there'",
        "'a;b,~1,' ! 'f.csv:1: one column \"a;b\", cut by semicolons (commas expected)'",
        "'sep=,~a,b' ! 'f.csv:1: a separator line (the header expected first)'",
        "'{\"a\":1}' ! 'f.csv:1: starts like JSON Lines (a CSV header expected)'",
      })
  void brokenCsvIsToldWithItsLine(String text, String message) {
    assertThatThrownBy(() -> rows("f.csv", text.replace('~', '\n')))
        .isInstanceOf(InputFormatException.class)
        .hasMessage(message);
  }

  @Test
  void unnamedLastColumnWithoutValuesIsLeftOut() throws IOException {
    assertThat(rows("f.csv", "a,\n1,\n")).containsExactly("2 {a=1}");
  }

  @Test
  void jsonLinesAreToldByNameOrFirstCharacter() throws IOException {
    String json = "\n{\"a\":\"x\\ny\",\"n\":1.50,\"t\":true,\"z\":null}\r\n{\"a\":\"2\"}";
    List<String> expected = List.of("2 {a=x\ny, n=1.50, t=true, z=}", "3 {a=2}");
    assertThat(rows("f.jsonl", json)).isEqualTo(expected);
    assertThat(rows("-", json)).isEqualTo(expected);
  }

  @Test
  void badJsonLineDoesNotEndTheRest() throws IOException {
    List<String> rows =
        rows(
            "f.jsonl",
            "{\"a\":1}\n{\"a\":[1]}\n{\"a\":\n[]\n{\"a\":1,\"a\":2}\n{\"a\":1} x\n{\"a\":2}");
    assertThat(rows)
        .contains(
            "1 {a=1}",
            "2 {} ! the value of \"a\" is an array or object (a string or number expected)",
            "4 {} ! not a JSON object (one JSON object a line expected)",
            "5 {a=1} ! key \"a\" stands twice (once expected)",
            "7 {a=2}")
        .hasSize(7);
    assertThat(rows.get(2)).startsWith("3 {} ! not JSON at column ").doesNotContain("Source");
    assertThat(rows.get(5)).startsWith("6 {a=1} ! ");
  }

  @Test
  void aJsonStringThatIsNoTextIsTold() throws IOException {
    String good = "{\"a\":\"\\ud83d\\ude00\"}\n";
    List<String> rows =
        rows(
            "f.jsonl",
            good + "{\"a\":\"x\",\"b\":\"\\q\"}\n{\"a\":\"\\ud83d\"}\n{\"\\u0000\":1}\n");
    assertThat(rows)
        .hasSize(4)
        .contains(
            "1 {a=\uD83D\uDE00}",
            "3 {a=\uD83D} ! the value of \"a\" with \\uD83D (plain text expected)",
            "4 {\u0000=1} ! a key with \\u0000 (plain text expected)");
    assertThat(rows.get(1)).startsWith("2 {a=x} ! not JSON at column ");
  }

  @Test
  void fileWhoseFirstLineIsNotJsonIsRefused() {
    assertThatThrownBy(() -> open("f.jsonl", "text\n"))
        .isInstanceOf(InputFormatException.class)
        .hasMessageStartingWith("f.jsonl:1: not JSON");
  }

  @Test
  void endlessFieldIsRefusedAtTheLimit() {
    String field = "x".repeat(RowReader.MAX_ROW);
    assertThatThrownBy(() -> rows("f.csv", "a,b\n1,\"" + field + "\"\n"))
        .hasMessageStartingWith("f.csv:2: a row of more than 16 Mi characters");
    assertThatThrownBy(() -> rows("f.jsonl", "{\"a\":1}\n{\"a\":\"" + field))
        .hasMessageStartingWith("f.jsonl:2: a row of more than 16 Mi characters");
  }

  @Test
  void aRowRightAtTheLimitIsRead() throws IOException {
    int most = RowReader.MAX_ROW;
    String quoted = '"' + "x".repeat(most - 2) + '"';
    assertThat(longest("f.csv", "a,b\n1," + quoted + "\n")).isEqualTo(most - 2);
    assertThatThrownBy(() -> longest("f.csv", "a,b\n1," + "x".repeat(most - 1) + "\n"))
        .hasMessageStartingWith("f.csv:2: a row of more than 16 Mi characters");
    String half = "x".repeat(most / 2 - 1);
    assertThat(longest("f.csv", "a,b\n" + half + ",x" + half + "\n")).isEqualTo(most / 2);
    assertThatThrownBy(() -> longest("f.csv", "a,b\nx" + half + ",xx" + half + "\n"))
        .hasMessageStartingWith("f.csv:2: a row of more than 16 Mi characters");
    String json = "x".repeat(most - 8);
    assertThat(longest("f.jsonl", "{\"a\":\"" + json + "\"}\n")).isEqualTo(most - 8);
    assertThatThrownBy(() -> longest("f.jsonl", "{\"a\":\"" + json + "x\"}\n"))
        .hasMessageStartingWith("f.jsonl:1: a row of more than 16 Mi characters");
  }

  /** The length of the longest value in the first row. */
  private static int longest(String name, String text) throws IOException {
    try (RowReader rows = open(name, text)) {
      Row row = rows.next();
      return row == null ? -1 : row.values().stream().mapToInt(String::length).max().orElse(0);
    }
  }

  @Test
  void moreThanAHundredThousandColumnsAreRefused() throws IOException {
    String most = IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(joining(","));
    assertThat(open("a.csv", most + "\n").header()).hasSize(100_000);
    assertThatThrownBy(() -> open("a.csv", most + ",more\n"))
        .isInstanceOf(InputFormatException.class)
        .hasMessage("a.csv:1: 100001 columns (at most 100000 expected)");
  }

  private static List<String> rows(byte[] bytes, Optional<RowSyntax> syntax) throws IOException {
    List<String> shown = new ArrayList<>();
    try (RowReader reader = RowReader.open(new ByteArrayInputStream(bytes), "f", syntax)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        shown.add(row.line() + " " + row.columns());
      }
    }
    return shown;
  }

  @Test
  void everyLineOfTextIsARow() throws IOException {
    byte[] text = "\uFEFFone\n\n\"two, {\r\nthree\r\rfour".getBytes(StandardCharsets.UTF_8);
    assertThat(rows(text, Optional.of(RowSyntax.TXT)))
        .containsExactly(
            "1 {text=one}",
            "2 {text=}",
            "3 {text=\"two, {}",
            "4 {text=three}",
            "5 {text=}",
            "6 {text=four}");
  }

  @ParameterizedTest
  @EnumSource(RowSyntax.class)
  void anEmptyFileIsRefused(RowSyntax syntax) {
    assertThatThrownBy(() -> rows(new byte[0], Optional.of(syntax)))
        .isInstanceOf(InputFormatException.class)
        .hasMessageStartingWith("f: empty (");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void theByteOrderMarkNamesTheCharset(String charset) throws IOException {
    String text = "\uFEFFa,b\n" + "\uD83D\uDE00x,\"y\nz\"\n".repeat(30_000);
    assertThat(rows(text.getBytes(Charset.forName(charset)), Optional.empty()))
        .hasSize(30_000)
        .endsWith("60000 {a=\uD83D\uDE00x, b=y\nz}");
  }

  @Test
  void whatLooksBinaryBehindTheStartIsText() throws IOException {
    String text = "\n\n\n\uFEFFa,b\nGIF89a,1\nPK\u0003\u0004,2\n";
    assertThat(rows(text.getBytes(StandardCharsets.UTF_8), Optional.empty()))
        .containsExactly("5 {\uFEFFa=GIF89a, b=1}", "6 {\uFEFFa=PK\u0003\u0004, b=2}");
  }

  @Test
  void thePositionIsThatOfTheBytesTakenAndNeverMoreThanOneBufferAhead() throws IOException {
    String text = "a,b\n" + "1,2\n".repeat(100_000);
    try (RowReader reader = open("f", text)) {
      long end = 4;
      while (reader.next() != null) {
        end += 4;
        assertThat(reader.position()).isBetween(end, end + (1 << 17));
      }
      assertThat(reader.position()).isEqualTo(text.length());
    }
  }
}
