package org.stance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.stance.metrics.ConfusionMatrix;
import org.stance.metrics.Interval;

/** How reports write their parts as JSON: numbers with six digits, null for what is unknown. */
final class Json {
  private final JsonGenerator json;

  private Json(JsonGenerator json) {
    this.json = json;
  }

  /** Writes what goes between the braces of a report. */
  interface Body {
    void write(Json json) throws IOException;
  }

  /** A whole report: one object, indented, with a line end. */
  static String report(String schema, Body body) throws IOException {
    StringWriter text = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.setPrettyPrinter(printer);
      generator.writeStartObject();
      generator.writeStringField("schema", schema);
      body.write(new Json(generator));
      generator.writeEndObject();
    }
    return text.append('\n').toString();
  }

  void object(String name, Body body) throws IOException {
    json.writeObjectFieldStart(name);
    body.write(this);
    json.writeEndObject();
  }

  /**
   * What an entry of a list writes between its braces.
   *
   * @param <T> what is listed
   */
  interface Entry<T> {
    void write(T entry) throws IOException;
  }

  <T> void list(String name, List<T> entries, Entry<T> each) throws IOException {
    json.writeArrayFieldStart(name);
    for (T entry : entries) {
      json.writeStartObject();
      each.write(entry);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  void string(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  void count(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    if (Double.isNaN(value)) {
      json.writeNull();
    } else {
      json.writeNumber(String.format(Locale.ROOT, "%.6f", value));
    }
  }

  void interval(String name, Interval figure) throws IOException {
    object(
        name,
        inner -> {
          number("value", figure.value());
          number("low", figure.low());
          number("high", figure.high());
        });
  }

  /** Counts by the label of the row, then by that of the column. */
  void confusion(String name, ConfusionMatrix confusion) throws IOException {
    List<String> labels = confusion.labels().labels();
    object(
        name,
        inner -> {
          for (int gold = 0; gold < labels.size(); gold++) {
            json.writeObjectFieldStart(labels.get(gold));
            for (int predicted = 0; predicted < labels.size(); predicted++) {
              count(labels.get(predicted), confusion.count(gold, predicted));
            }
            json.writeEndObject();
          }
        });
  }
}
