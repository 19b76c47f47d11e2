package org.stance.extraction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance.statement.StatementType;
import org.stance.text.Span;

/**
 * A document with the statements that people marked in it.
 *
 * @param id the document's id
 * @param text its text
 * @param statements what was marked
 */
public record GoldDocument(String id, String text, List<Gold> statements) {
  private static final JsonFactory JSON = new JsonFactory();

  /** One marked statement: its type, words, speaker and cue, with offsets into the text. */
  public record Gold(
      StatementType type, List<Span> content, @Nullable Span speaker, @Nullable Span cue) {}

  /**
   * Reads JSON Lines: {@code id}, {@code text} and {@code quotes}, a list of {@code type}, {@code
   * content} (pairs of offsets), {@code speaker} and {@code cue} (a pair or null). Offsets count
   * code points; other keys are passed over.
   */
  static List<GoldDocument> read(Path file) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        documents.add(of(line));
      }
    }
    return documents;
  }

  /** The document of one line. */
  static GoldDocument of(String line) throws IOException {
    String id = "";
    String text = "";
    List<Gold> marked = new ArrayList<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "id" -> id = json.getText();
          case "text" -> text = json.getText();
          case "quotes" -> marked.addAll(quotes(json));
          default -> json.skipChildren();
        }
      }
    }
    String whole = text;
    return new GoldDocument(id, whole, marked.stream().map(gold -> inUnits(whole, gold)).toList());
  }

  private static List<Gold> quotes(JsonParser json) throws IOException {
    List<Gold> marked = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      marked.add(quote(json));
    }
    return marked;
  }

  private static Gold quote(JsonParser json) throws IOException {
    StatementType type = StatementType.INDIRECT;
    List<Span> content = new ArrayList<>();
    Span speaker = null;
    Span cue = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "type" -> type = StatementType.valueOf(json.getText().toUpperCase(Locale.ROOT));
        case "content" -> {
          while (json.nextToken() == JsonToken.START_ARRAY) {
            content.add(pair(json));
          }
        }
        case "speaker" -> speaker = pairOrNull(json);
        case "cue" -> cue = pairOrNull(json);
        default -> json.skipChildren();
      }
    }
    return new Gold(type, content, speaker, cue);
  }

  private static @Nullable Span pairOrNull(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : pair(json);
  }

  private static Span pair(JsonParser json) throws IOException {
    int start = json.nextIntValue(-1);
    int end = json.nextIntValue(-1);
    json.nextToken();
    return new Span(start, end);
  }

  private static Gold inUnits(String text, Gold gold) {
    List<Span> content = gold.content().stream().map(span -> inUnits(text, span)).toList();
    Span speaker = gold.speaker() == null ? null : inUnits(text, gold.speaker());
    Span cue = gold.cue() == null ? null : inUnits(text, gold.cue());
    return new Gold(gold.type(), content, speaker, cue);
  }

  private static Span inUnits(String text, Span span) {
    return new Span(
        text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
  }
}
