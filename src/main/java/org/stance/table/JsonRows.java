package org.stance.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;

/** Rows of a JSON Lines file: one flat object per line. */
final class JsonRows implements RowReader.Rows {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(RowReader.MAX_ROW).build())
          .build();

  private final Lines lines;
  private final boolean skipNested;
  private List<String> header = List.of();
  private @Nullable Row first;

  private JsonRows(Lines lines, boolean skipNested) {
    this.lines = lines;
    this.skipNested = skipNested;
  }

  static JsonRows open(Lines lines, String name, boolean skipNested) throws IOException {
    JsonRows rows = new JsonRows(lines, skipNested);
    Row first = rows.next();
    if (first == null) {
      throw new InputFormatException(name, "empty (one JSON object a line expected)");
    }
    String problem = first.problem();
    if (problem != null) {
      throw new InputFormatException(name, first.line(), problem);
    }
    rows.first = first;
    rows.header = first.names();
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
    String json = lines.next();
    while (json != null && json.isBlank()) {
      json = lines.next();
    }
    return json == null ? null : row(json);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Row row(String json) throws IOException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    String problem;
    try (JsonParser parser = JSON.createParser(json)) {
      problem = object(parser, names, values);
      problem = problem == null && json.indexOf('\\') >= 0 ? noText(names, values) : problem;
    } catch (JsonProcessingException malformed) {
      long column = malformed.getLocation() == null ? 1 : malformed.getLocation().getColumnNr();
      problem = oneLine("not JSON at column " + column + ": " + malformed.getOriginalMessage());
    }
    return new Row(lines.number(), names, values, problem);
  }

  /** The parser's message also names its Java source; only its first line is for the user. */
  private static String oneLine(String words) {
    String start = words.lines().findFirst().orElse("not JSON").replaceAll(", from `[^`]*`", "");
    return start + " (one JSON object a line expected)";
  }

  /** Reads one object. Returns what is wrong with it, or null. */
  private @Nullable String object(JsonParser parser, List<String> names, List<String> values)
      throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return "not a JSON object (one JSON object a line expected)";
    }
    String problem = null;
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        parser.skipChildren();
        problem = skipNested ? problem : nested(key);
      } else if (!seen.add(key)) {
        problem = "key " + InputFormatException.quoted(key) + " stands twice (once expected)";
      } else {
        // Only now is a string read to its end, and what is wrong in it found.
        values.add(value == JsonToken.VALUE_NULL ? "" : parser.getText());
        names.add(key);
      }
    }
    if (parser.nextToken() != null) {
      return "text after the JSON object (the line's end expected)";
    }
    return problem;
  }

  /** Escapes can name what no other text can hold: NUL, and unpaired surrogates. */
  private static @Nullable String noText(List<String> names, List<String> values) {
    for (int i = 0; i < names.size(); i++) {
      String key = names.get(i);
      int inKey = unusable(key);
      int inValue = unusable(values.get(i));
      if (inKey >= 0) {
        return noText("a key", key.charAt(inKey));
      }
      if (inValue >= 0) {
        String where = "the value of " + InputFormatException.quoted(key);
        return noText(where, values.get(i).charAt(inValue));
      }
    }
    return null;
  }

  private static String noText(String where, char escaped) {
    return String.format(
        Locale.ROOT, "%s with \\u%04X (plain text expected)", where, (int) escaped);
  }

  /** Where a text has a NUL or an unpaired surrogate; negative if nowhere. */
  private static int unusable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        return i;
      }
      i += pair ? 1 : 0;
    }
    return -1;
  }

  private static String nested(String key) {
    return "the value of "
        + InputFormatException.quoted(key)
        + " is an array or object (a string or number expected)";
  }
}
