package org.stance.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;

/**
 * What was read of some bytes.
 *
 * @param header the columns
 * @param rows the rows
 * @param end why reading ended early; empty if it did not
 */
public record ReadRows(List<String> header, List<Row> rows, String end) {
  /** Reads them at once. */
  public static ReadRows whole(byte[] bytes, String name) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    try (RowReader reader = RowReader.open(new ByteArrayInputStream(bytes), name)) {
      header = reader.header();
      read(reader, rows);
      return new ReadRows(header, rows, "");
    } catch (InputFormatException told) {
      return new ReadRows(header, rows, String.valueOf(told.getMessage()));
    }
  }

  private static void read(RowReader reader, List<Row> rows) throws IOException {
    for (Row row = reader.next(); row != null; row = reader.next()) {
      rows.add(row);
    }
  }

  /** Writes the good rows and reads them again. */
  public void comeBackFromCsv() throws IOException {
    if (header.isEmpty()) {
      return;
    }
    StringWriter written = new StringWriter();
    try (RowWriter writer = RowWriter.csv(written, header)) {
      for (Row row : good()) {
        writer.write(row.names(), row.values());
      }
    }
    ReadRows again = whole(bytes(written), "again.csv");
    assertThat(again.end()).isEmpty();
    assertThat(again.header()).isEqualTo(header);
    assertThat(again.values()).isEqualTo(values());
  }

  /** Writes the good rows and reads them again. */
  public void comeBackFromJsonLines() throws IOException {
    if (good().isEmpty()) {
      return;
    }
    StringWriter written = new StringWriter();
    try (RowWriter writer = RowWriter.jsonLines(written, "test/1", Set.of())) {
      for (Row row : good()) {
        writer.write(row.names(), row.values());
      }
    }
    ReadRows again = whole(bytes(written), "again.jsonl");
    assertThat(again.end()).isEmpty();
    assertThat(again.named()).isEqualTo(named());
  }

  private static byte[] bytes(StringWriter written) {
    return written.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<Row> good() {
    return rows.stream().filter(row -> row.problem() == null).toList();
  }

  private List<List<String>> values() {
    return good().stream().map(Row::values).toList();
  }

  /** Names and values, but for the name of the format, which belongs to the writer. */
  private List<List<@Nullable String>> named() {
    List<List<@Nullable String>> named = new ArrayList<>();
    for (Row row : good()) {
      List<@Nullable String> one = new ArrayList<>();
      row.columns()
          .forEach(
              (name, value) -> {
                if (!name.equals(RowWriter.SCHEMA)) {
                  one.add(name);
                  one.add(value);
                }
              });
      named.add(one);
    }
    return named;
  }
}
