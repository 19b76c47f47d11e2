package org.stance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowWriterTest {
  private static final Map<String, String> AWKWARD = new LinkedHashMap<>();

  static {
    AWKWARD.put("plain", "a b");
    AWKWARD.put("quote \"x\", y", "\"he, said\"");
    AWKWARD.put("lines", "a\nb\r\nc\rd");
    AWKWARD.put("separators", "\u2028\u2029\u0085\u000B\f\t");
    AWKWARD.put("mark", "\uFEFFx\u0001");
    AWKWARD.put("spaces", "  x ");
    AWKWARD.put("empty", "");
    AWKWARD.put("pair", "\uD83D\uDE00");
  }

  private static Map<String, String> readBack(String name, String written) throws IOException {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    try (RowReader reader = RowReader.open(new ByteArrayInputStream(bytes), name)) {
      Row row = reader.next();
      assertThat(row).isNotNull();
      assertThat(row.problem()).isNull();
      assertThat(reader.next()).isNull();
      return row.columns();
    }
  }

  @Test
  void csvComesBackExactly() throws IOException {
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.csv(out, List.copyOf(AWKWARD.keySet()))) {
      writer.write(AWKWARD);
    }
    assertThat(readBack("f.csv", out.toString())).containsExactlyEntriesOf(AWKWARD);
  }

  @Test
  void emptyValueOfAnOnlyColumnIsStillARow() throws IOException {
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.csv(out, List.of("a"))) {
      writer.write(Map.of("a", ""));
    }
    assertThat(readBack("f.csv", out.toString())).isEqualTo(Map.of("a", ""));
  }

  @Test
  void jsonLinesComeBackExactlyBehindTheirSchema() throws IOException {
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.jsonLines(out, "x/1", Set.of())) {
      writer.write(AWKWARD);
    }
    Map<String, String> expected = new LinkedHashMap<>(Map.of("schema", "x/1"));
    expected.putAll(AWKWARD);
    assertThat(readBack("f.jsonl", out.toString())).containsExactlyEntriesOf(expected);
  }

  @Test
  void jsonNumbersAreNumbersAndAnOldSchemaGivesWay() throws IOException {
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.jsonLines(out, "x/2", Set.of("n", "m"))) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("schema", "x/1");
      row.put("n", "0.25");
      row.put("m", "");
      writer.write(row);
    }
    assertThat(out).hasToString("{\"schema\":\"x/2\",\"n\":0.25,\"m\":null}\n");
  }

  @Test
  void columnsInTheHeadersOrderMissingOnesEmpty() throws IOException {
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.csv(out, List.of("b", "a"))) {
      writer.write(Map.of("a", "1"));
      assertThatThrownBy(() -> writer.write(Map.of("c", "1")))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("columns [c] are not in the header");
    }
    assertThat(out).hasToString("b,a\n,1\n");
  }
}
