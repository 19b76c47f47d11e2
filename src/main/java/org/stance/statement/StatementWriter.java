package org.stance.statement;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance.file.Json;
import org.stance.table.Columns;
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
          Columns.DOCUMENT,
          "index",
          "type",
          Columns.TEXT,
          Columns.SPEAKER,
          Columns.ROLE,
          Columns.CUE,
          "start",
          "end",
          Columns.DATE,
          Columns.URL,
          "finder",
          "statement_confidence",
          "kind",
          "speaker_confidence");

  /** Digits of a probability behind the point. */
  private static final int DIGITS = 3;

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
    row.put(Columns.DOCUMENT, statement.document());
    row.put("index", Integer.toString(statement.index()));
    row.put("type", statement.type().label());
    row.put(Columns.TEXT, statement.text());
    row.put(Columns.SPEAKER, speaker == null ? "" : speaker.name());
    row.put(Columns.ROLE, speaker == null ? "" : orEmpty(speaker.role()));
    row.put(Columns.CUE, cue == null ? "" : cue.text());
    row.put("start", Integer.toString(spans.get(0).start()));
    row.put("end", Integer.toString(spans.get(spans.size() - 1).end()));
    row.put(Columns.DATE, orEmpty(statement.date()));
    row.put(Columns.URL, orEmpty(statement.url()));
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
    Json.line(
        out,
        json -> {
          json.string("schema", SCHEMA);
          writeFields(json, statement);
          if (documentText != null) {
            json.string("document_text", documentText);
          }
        });
  }

  /**
   * Writes a statement's fields into a JSON object that is open.
   *
   * @param json the object
   * @param statement the statement
   * @throws IOException if writing fails
   */
  public static void writeFields(Json json, Statement statement) throws IOException {
    json.string("document", statement.document());
    json.integer("index", statement.index());
    json.string("type", statement.type().label());
    json.string("text", statement.text());
    json.table(
        "spans",
        statement.spans().stream().map(span -> List.of(span.start(), span.end())).toList());
    writeSpeaker(json, statement.speaker());
    writeCue(json, statement.cue());
    json.string("date", statement.date());
    json.string("url", statement.url());
    json.string("finder", statement.finder().label());
    json.decimal("statement_confidence", rounded(statement.confidence()));
  }

  private static void writeSpeaker(Json json, @Nullable Speaker speaker) throws IOException {
    if (speaker == null) {
      json.string("speaker", null);
      return;
    }
    json.object(
        Columns.SPEAKER,
        fields -> {
          fields.string(Columns.TEXT, speaker.text());
          fields.integer("start", speaker.span().start());
          fields.integer("end", speaker.span().end());
          fields.string("name", speaker.name());
          fields.string(Columns.ROLE, speaker.role());
          fields.string("kind", speaker.kind().label());
          fields.decimal(Columns.CONFIDENCE, rounded(speaker.confidence()));
        });
  }

  private static void writeCue(Json json, @Nullable Cue cue) throws IOException {
    if (cue == null) {
      json.string("cue", null);
      return;
    }
    json.object(
        Columns.CUE,
        fields -> {
          fields.string(Columns.TEXT, cue.text());
          fields.integer("start", cue.span().start());
          fields.integer("end", cue.span().end());
        });
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
