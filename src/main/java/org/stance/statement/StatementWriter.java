package org.stance.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance.table.CsvStyle;
import org.stance.table.RowWriter;
import org.stance.text.Span;

/**
 * Writes statements as JSON Lines (schema {@code stance.statement/1}, with all spans) or as CSV
 * (one row a statement, {@code start} and {@code end} those of all its words together). Not
 * thread-safe.
 */
public final class StatementWriter implements AutoCloseable {
  /** Name and version of the JSON form. */
  public static final String SCHEMA = "stance.statement/1";

  /** The columns of the CSV form, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "document",
          "index",
          "type",
          "text",
          "speaker",
          "role",
          "cue",
          "start",
          "end",
          "date",
          "url",
          "finder",
          "statement_confidence",
          "kind",
          "speaker_confidence");

  /** Digits of a probability behind the point. */
  private static final int DIGITS = 3;

  private static final JsonFactory JSON = new JsonFactory();

  private final Writer out;
  private final @Nullable RowWriter csv;

  private StatementWriter(Writer out, @Nullable RowWriter csv) {
    this.out = out;
    this.csv = csv;
  }

  /**
   * Starts JSON Lines.
   *
   * @param out where they go; closed with the writer
   * @return a writer of statements
   */
  public static StatementWriter jsonLines(Writer out) {
    return new StatementWriter(out, null);
  }

  /**
   * Starts a CSV with its header.
   *
   * @param out where it goes; closed with the writer
   * @return a writer of statements
   * @throws IOException if writing fails
   */
  public static StatementWriter csv(Writer out) throws IOException {
    return csv(out, CsvStyle.PLAIN);
  }

  /**
   * Starts a CSV with its header.
   *
   * @param out where it goes; closed with the writer
   * @param style who will open it
   * @return a writer of statements
   * @throws IOException if writing fails
   */
  public static StatementWriter csv(Writer out, CsvStyle style) throws IOException {
    return new StatementWriter(out, RowWriter.csv(out, COLUMNS, style));
  }

  /**
   * Writes one statement.
   *
   * @param statement the statement
   * @param documentText the text of its document, written beside it as {@code document_text} in the
   *     JSON form; null to leave it out
   * @throws IOException if writing fails
   */
  public void write(Statement statement, @Nullable String documentText) throws IOException {
    if (csv == null) {
      writeJson(statement, documentText);
    } else {
      csv.write(columns(statement));
    }
  }

  /**
   * A statement as the columns of the CSV form.
   *
   * @param statement the statement
   * @return a value for each of {@link #COLUMNS}, in their order; empty where there is none
   */
  public static Map<String, String> columns(Statement statement) {
    Speaker speaker = statement.speaker();
    Cue cue = statement.cue();
    List<Span> spans = statement.spans();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("document", statement.document());
    row.put("index", Integer.toString(statement.index()));
    row.put("type", statement.type().label());
    row.put("text", statement.text());
    row.put("speaker", speaker == null ? "" : speaker.name());
    row.put("role", speaker == null ? "" : orEmpty(speaker.role()));
    row.put("cue", cue == null ? "" : cue.text());
    row.put("start", Integer.toString(spans.get(0).start()));
    row.put("end", Integer.toString(spans.get(spans.size() - 1).end()));
    row.put("date", orEmpty(statement.date()));
    row.put("url", orEmpty(statement.url()));
    row.put("finder", statement.finder().label());
    row.put("statement_confidence", rounded(statement.confidence()).toPlainString());
    row.put("kind", speaker == null ? "" : speaker.kind().label());
    row.put(
        "speaker_confidence", speaker == null ? "" : rounded(speaker.confidence()).toPlainString());
    return row;
  }

  private static BigDecimal rounded(double probability) {
    return BigDecimal.valueOf(probability).setScale(DIGITS, RoundingMode.HALF_UP);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private void writeJson(Statement statement, @Nullable String documentText) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    writeFields(json, statement);
    if (documentText != null) {
      json.writeStringField("document_text", documentText);
    }
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  /**
   * Writes a statement's fields into a JSON object that is open.
   *
   * @param json the generator, inside an object
   * @param statement the statement
   * @throws IOException if writing fails
   */
  public static void writeFields(JsonGenerator json, Statement statement) throws IOException {
    json.writeStringField("document", statement.document());
    json.writeNumberField("index", statement.index());
    json.writeStringField("type", statement.type().label());
    json.writeStringField("text", statement.text());
    json.writeArrayFieldStart("spans");
    for (Span span : statement.spans()) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
    writeSpeaker(json, statement.speaker());
    writeCue(json, statement.cue());
    json.writeStringField("date", statement.date());
    json.writeStringField("url", statement.url());
    json.writeStringField("finder", statement.finder().label());
    json.writeNumberField("statement_confidence", rounded(statement.confidence()));
  }

  private static void writeSpeaker(JsonGenerator json, @Nullable Speaker speaker)
      throws IOException {
    if (speaker == null) {
      json.writeNullField("speaker");
      return;
    }
    json.writeObjectFieldStart("speaker");
    json.writeStringField("text", speaker.text());
    json.writeNumberField("start", speaker.span().start());
    json.writeNumberField("end", speaker.span().end());
    json.writeStringField("name", speaker.name());
    json.writeStringField("role", speaker.role());
    json.writeStringField("kind", speaker.kind().label());
    json.writeNumberField("confidence", rounded(speaker.confidence()));
    json.writeEndObject();
  }

  private static void writeCue(JsonGenerator json, @Nullable Cue cue) throws IOException {
    if (cue == null) {
      json.writeNullField("cue");
      return;
    }
    json.writeObjectFieldStart("cue");
    json.writeStringField("text", cue.text());
    json.writeNumberField("start", cue.span().start());
    json.writeNumberField("end", cue.span().end());
    json.writeEndObject();
  }

  /**
   * Hands everything written so far on and flushes it.
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
