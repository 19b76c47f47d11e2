package org.stance.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a JSON Lines file: one flat object a line. */
final class JsonRows implements RowReader.Rows {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(RowReader.MAX_ROW).build())
          .build();

  private final BufferedReader text;
  private final String name;
  private final boolean skipNested;
  private List<String> header = List.of();
  private @Nullable Row first;
  private long line;
  private boolean afterReturn;

  private JsonRows(BufferedReader text, String name, boolean skipNested) {
    this.text = text;
    this.name = name;
    this.skipNested = skipNested;
  }

  static JsonRows open(BufferedReader text, String name, boolean skipNested) throws IOException {
    JsonRows rows = new JsonRows(text, name, skipNested);
    Row first = rows.next();
    if (first == null) {
      throw new InputFormatException(name, "empty (one JSON object a line expected)");
    }
    if (first.problem() != null) {
      throw new InputFormatException(name, first.line(), first.problem());
    }
    rows.first = first;
    rows.header = List.copyOf(first.columns().keySet());
    return rows;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable Row next() throws IOException {
    Row kept = first;
    if (kept != null) {
      first = null;
      return kept;
    }
    String json = line();
    while (json != null && json.isBlank()) {
      json = line();
    }
    return json == null ? null : row(json);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** The next physical line; unlike {@code readLine} it stops at the limit. */
  private @Nullable String line() throws IOException {
    StringBuilder read = new StringBuilder();
    line++;
    int c = text.read();
    if (afterReturn && c == '\n') {
      c = text.read();
    }
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
      if (read.length() >= RowReader.MAX_ROW) {
        throw RowReader.tooLong(name, line);
      }
      read.append((char) c);
    }
    afterReturn = c == '\r';
    return read.toString();
  }

  private Row row(String json) throws IOException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      return new Row(line, columns, object(parser, columns));
    } catch (JsonProcessingException malformed) {
      long column = malformed.getLocation() == null ? 1 : malformed.getLocation().getColumnNr();
      String words = "not JSON at column " + column + ": " + malformed.getOriginalMessage();
      return new Row(line, columns, oneLine(words));
    }
  }

  /** The parser's own words name its Java source; only their first line is for the user. */
  private static String oneLine(String words) {
    String start = words.lines().findFirst().orElse("not JSON").replaceAll(", from `[^`]*`", "");
    return start + " (one JSON object a line expected)";
  }

  /** Reads one object; what is wrong with it, or null. */
  private @Nullable String object(JsonParser parser, Map<String, String> columns)
      throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return "not a JSON object (one JSON object a line expected)";
    }
    String problem = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        parser.skipChildren();
        problem = skipNested ? problem : nested(key);
      } else if (columns.containsKey(key)) {
        problem = "key " + InputFormatException.quoted(key) + " stands twice (once expected)";
      } else {
        columns.put(key, value == JsonToken.VALUE_NULL ? "" : parser.getText());
      }
    }
    if (parser.nextToken() != null) {
      return "text after the JSON object (the line's end expected)";
    }
    return problem;
  }

  private static String nested(String key) {
    return "the value of "
        + InputFormatException.quoted(key)
        + " is an array or object (a string or number expected)";
  }
}
