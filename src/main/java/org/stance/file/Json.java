package org.stance.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of a JSON object; every JSON that the project writes passes through here. It is
 * a thin layer over Jackson's generator, as data binding would triple the time to start. Neither
 * flushes nor closes the writer below. Not thread-safe.
 *
 * <pre>{@code
 * Json.line(out, json -> json.integer("rows", 12));
 * }</pre>
 */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private final JsonGenerator json;

  private Json(JsonGenerator json) {
    this.json = json;
  }

  /** The fields of an object. */
  @FunctionalInterface
  public interface Body {
    void write(Json json) throws IOException;
  }

  /**
   * The fields of an object that is an entry of a list.
   *
   * @param <T> what is listed
   */
  @FunctionalInterface
  public interface Entry<T> {
    void write(Json json, T entry) throws IOException;
  }

  /** Writes one object as one line, line end included. */
  public static void line(Writer out, Body body) throws IOException {
    write(FACTORY.createGenerator(out), body);
    out.write('\n');
  }

  /** JSON Lines. One writer serves all lines: making one per line costs more than a short line. */
  public static final class Lines {
    private final JsonGenerator json;
    private final Json fields;

    private Lines(JsonGenerator json) {
      this.json = json;
      this.fields = new Json(json);
    }

    /** Writes one object as one line; after a failure no more lines can be written. */
    public void write(Body body) throws IOException {
      json.writeStartObject();
      body.write(fields);
      json.writeEndObject();
      json.writeRaw('\n');
    }

    /** Passes what was written on to the writer below, which is not flushed. */
    public void flush() throws IOException {
      json.flush();
    }
  }

  /** Starts JSON Lines. */
  public static Lines lines(Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setRootValueSeparator(null);
    return new Lines(json);
  }

  /** Writes one object on several indented lines, without a line end after the last. */
  public static void indented(Writer out, Body body) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(INDENTED.createInstance());
    write(json, body);
  }

  /** What fails halfway is not closed, so that nothing looks like a whole object. */
  private static void write(JsonGenerator json, Body body) throws IOException {
    json.writeStartObject();
    body.write(new Json(json));
    json.writeEndObject();
    json.close();
  }

  public void object(String name, Body body) throws IOException {
    json.writeObjectFieldStart(name);
    body.write(this);
    json.writeEndObject();
  }

  public <T> void list(String name, Iterable<T> entries, Entry<T> entry) throws IOException {
    json.writeArrayFieldStart(name);
    for (T element : entries) {
      json.writeStartObject();
      entry.write(this, element);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  public void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  public void integers(String name, List<Integer> values) throws IOException {
    json.writeFieldName(name);
    integers(values);
  }

  /** A list of rows of integers. */
  public void table(String name, List<List<Integer>> rows) throws IOException {
    json.writeArrayFieldStart(name);
    for (List<Integer> row : rows) {
      integers(row);
    }
    json.writeEndArray();
  }

  private void integers(List<Integer> values) throws IOException {
    json.writeStartArray();
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  /** Text, or null where there is none. */
  public void string(String name, @Nullable String value) throws IOException {
    json.writeStringField(name, value);
  }

  public void truth(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  public void integer(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  /** A number with all its digits; null where it is infinite or undefined. */
  public void number(String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }

  /** A number with six digits after the point; null where it is infinite or undefined. */
  public void rounded(String name, double value) throws IOException {
    numeral(name, Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : null);
  }

  public void decimal(String name, BigDecimal value) throws IOException {
    json.writeNumberField(name, value);
  }

  /** A number that is spelt out already, which must be one in JSON; null where there is none. */
  public void numeral(String name, @Nullable String value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }
}
