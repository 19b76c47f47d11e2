package org.stance.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stance.file.BinaryKind;
import org.stance.file.Json;

/**
 * Rows as CSV (RFC 4180, header first, LF) or JSON Lines (each object starts with its {@code
 * schema}). What {@link RowReader} has read is written unchanged. Not thread-safe.
 */
public final class RowWriter implements AutoCloseable {
  /** JSON's key for the name and version of a row's format. */
  public static final String SCHEMA = "schema";

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final Writer out;
  private final List<String> header;
  private final CsvStyle style;
  private final @Nullable CsvWriter csv;
  private final String schema;
  private final Set<String> numbers;
  private Json.@Nullable Lines json;

  private RowWriter(Writer out, List<String> header, CsvStyle style) {
    this.out = out;
    this.header = List.copyOf(header);
    this.style = style;
    this.schema = "";
    this.numbers = Set.of();
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(Quotes.of(header, style))
            .build(out);
  }

  private RowWriter(Writer out, String schema, Set<String> numbers) {
    this.out = out;
    this.header = List.of();
    this.style = CsvStyle.PLAIN;
    this.schema = schema;
    this.numbers = Set.copyOf(numbers);
    this.csv = null;
  }

  /**
   * Which values are quoted although the syntax would not ask for it.
   *
   * @param start the first cell of the header, as it is written
   * @param misleading whether a file that starts with it would be taken for another format
   * @param alone whether there is no other column: an empty value would be an empty line, which
   *     readers skip
   */
  private record Quotes(String start, boolean misleading, boolean alone) implements QuoteStrategy {
    static Quotes of(List<String> header, CsvStyle style) {
      String name = header.get(0);
      boolean misleading =
          name.startsWith("{")
              || name.startsWith("\uFEFF")
              || BinaryKind.of(name.getBytes(StandardCharsets.UTF_8)) != null;
      return new Quotes(style.cell(name), misleading, header.size() == 1);
    }

    @Override
    public boolean quoteEmpty(int line, int field) {
      return alone;
    }

    @Override
    public boolean quoteValue(int line, int field, String value) {
      return misleading && field == 0 && value.equals(start);
    }
  }

  /**
   * Starts a CSV with its header.
   *
   * @param out where it goes; closed with the writer
   * @param header the columns in order, at least one
   * @return a writer of rows
   * @throws IllegalArgumentException if there is no column
   * @throws IOException if writing fails
   */
  public static RowWriter csv(Writer out, List<String> header) throws IOException {
    return csv(out, header, CsvStyle.PLAIN);
  }

  /**
   * Starts a CSV with its header.
   *
   * @param out where it goes; closed with the writer
   * @param header the columns in order, at least one
   * @param style who will open it
   * @return a writer of rows
   * @throws IllegalArgumentException if there is no column
   * @throws IOException if writing fails
   */
  public static RowWriter csv(Writer out, List<String> header, CsvStyle style) throws IOException {
    RowWriter writer = csvWithoutHeader(out, header, style);
    out.write(style.start());
    writer.record(writer.header);
    return writer;
  }

  /**
   * Continues a CSV whose header has been written.
   *
   * @param out where it goes; closed with the writer
   * @param header the columns in order, at least one
   * @param style who will open it
   * @return a writer of rows
   * @throws IllegalArgumentException if there is no column
   */
  public static RowWriter csvWithoutHeader(Writer out, List<String> header, CsvStyle style) {
    if (header.isEmpty()) {
      throw new IllegalArgumentException("header without columns (at least one expected)");
    }
    return new RowWriter(out, header, style);
  }

  /**
   * Starts JSON Lines.
   *
   * @param out where they go; closed with the writer
   * @param schema the format's name and version, such as "stance.prediction/1"
   * @param numbers the columns whose values are JSON numbers (an empty value: null); all others are
   *     strings
   * @return a writer of rows
   */
  public static RowWriter jsonLines(Writer out, String schema, Set<String> numbers) {
    return new RowWriter(out, schema, numbers);
  }

  /**
   * Writes one row.
   *
   * @param columns values by column. CSV writes them in the header's order, missing ones empty;
   *     JSON Lines in the map's order, but for a column called {@link #SCHEMA}, which is left out
   * @throws IllegalArgumentException if a JSON number isn't one
   * @throws IOException if writing fails, or the CSV header lacks one of the columns
   */
  public void write(Map<String, String> columns) throws IOException {
    if (csv == null) {
      writeJson(List.copyOf(columns.keySet()), List.copyOf(columns.values()));
      return;
    }
    if (columns.size() > header.size() || !header.containsAll(columns.keySet())) {
      List<String> extra = columns.keySet().stream().filter(key -> !header.contains(key)).toList();
      throw new IOException(
          "columns " + extra + " are not in the header (JSON Lines may hold more)");
    }
    record(header.stream().map(name -> columns.getOrDefault(name, "")).toList());
  }

  /**
   * Writes one row; faster than from a map.
   *
   * @param names the columns
   * @param values their values, one per name
   * @throws IllegalArgumentException if there isn't one value per name, or a JSON number isn't one
   * @throws IOException as {@link #write(Map)}
   */
  public void write(List<String> names, List<String> values) throws IOException {
    if (names.size() != values.size()) {
      throw new IllegalArgumentException(
          values.size() + " values (" + names.size() + " expected, one per column)");
    }
    if (csv == null) {
      writeJson(names, values);
    } else if (names.equals(header)) {
      record(values);
    } else {
      write(new Row(0, names, values, null).columns());
    }
  }

  private void record(List<String> values) throws IOException {
    try {
      if (csv != null) {
        csv.writeRecord(
            style == CsvStyle.PLAIN ? values : values.stream().map(style::cell).toList());
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private void writeJson(List<String> names, List<String> values) throws IOException {
    Json.Lines lines = json == null ? Json.lines(out) : json;
    json = lines;
    lines.write(
        fields -> {
          fields.string(SCHEMA, schema);
          for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(SCHEMA)) {
              writeValue(fields, names.get(i), values.get(i));
            }
          }
        });
  }

  private void writeValue(Json fields, String name, String value) throws IOException {
    if (!numbers.contains(name)) {
      fields.string(name, value);
    } else if (value.isEmpty()) {
      fields.numeral(name, null);
    } else if (NUMBER.matcher(value).matches()) {
      fields.numeral(name, value);
    } else {
      throw new IllegalArgumentException(name + " " + value + " (a number expected)");
    }
  }

  /**
   * Passes everything written so far on to the underlying writer, and flushes that.
   *
   * @throws IOException if writing fails
   */
  public void flush() throws IOException {
    if (csv != null) {
      csv.flush();
    }
    if (json != null) {
      json.flush();
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (csv != null) {
      csv.close();
    }
    if (json != null) {
      json.flush();
    }
    out.close();
  }
}
