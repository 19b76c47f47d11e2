package org.stance.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (RFC 4180, header first, LF) or JSON Lines (each object starts with its {@code
 * schema}). What {@link RowReader} read comes back exactly as it was. Not thread-safe.
 */
public final class RowWriter implements AutoCloseable {
  /** JSON's key for the name and version of a row's format. */
  public static final String SCHEMA = "schema";

  private static final JsonFactory JSON = new JsonFactory();

  private final Writer out;
  private final List<String> header;
  private final @Nullable CsvWriter csv;
  private final String schema;
  private final Set<String> numbers;

  private RowWriter(Writer out, List<String> header, String schema, Set<String> numbers) {
    this.out = out;
    this.header = List.copyOf(header);
    this.schema = schema;
    this.numbers = Set.copyOf(numbers);
    this.csv = header.isEmpty() ? null : csvWriter(out, header);
  }

  private static CsvWriter csvWriter(Writer out, List<String> header) {
    CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
    if (header.size() == 1) {
      // Without quotes an empty value would be an empty line, which readers skip.
      builder.quoteStrategy(QuoteStrategies.EMPTY);
    }
    return builder.build(out);
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
    if (header.isEmpty()) {
      throw new IllegalArgumentException("header without columns (at least one expected)");
    }
    RowWriter writer = new RowWriter(out, header, "", Set.of());
    writer.record(header);
    return writer;
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
    return new RowWriter(out, List.of(), schema, numbers);
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
      writeJson(columns);
      return;
    }
    if (columns.size() > header.size() || !header.containsAll(columns.keySet())) {
      List<String> extra = columns.keySet().stream().filter(key -> !header.contains(key)).toList();
      throw new IOException(
          "columns " + extra + " are not in the header (JSON Lines may hold more)");
    }
    record(header.stream().map(name -> columns.getOrDefault(name, "")).toList());
  }

  private void record(List<String> values) throws IOException {
    try {
      if (csv != null) {
        csv.writeRecord(values);
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private void writeJson(Map<String, String> columns) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.writeStartObject();
    json.writeStringField(SCHEMA, schema);
    for (Map.Entry<String, String> column : columns.entrySet()) {
      if (!column.getKey().equals(SCHEMA)) {
        json.writeFieldName(column.getKey());
        writeValue(json, column);
      }
    }
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  private void writeValue(JsonGenerator json, Map.Entry<String, String> column) throws IOException {
    String value = column.getValue();
    if (!numbers.contains(column.getKey())) {
      json.writeString(value);
    } else if (value.isEmpty()) {
      json.writeNull();
    } else if (value.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      json.writeNumber(value);
    } else {
      throw new IllegalArgumentException(column.getKey() + " " + value + " (a number expected)");
    }
  }

  /**
   * Hands everything written so far on to the underlying writer and flushes it.
   *
   * @throws IOException if writing fails
   */
  public void flush() throws IOException {
    if (csv != null) {
      csv.flush();
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (csv != null) {
      csv.close();
    }
    out.close();
  }
}
