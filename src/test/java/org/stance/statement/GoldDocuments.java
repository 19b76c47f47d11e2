package org.stance.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stance.document.Span;

/** Documents in which every statement is marked, one JSON object a line. */
final class GoldDocuments {
  private static final JsonFactory JSON = new JsonFactory();

  private GoldDocuments() {}

  /**
   * One marked statement.
   *
   * @param type direct, mixed or indirect
   * @param spans where its words stand
   */
  record Gold(String type, List<Span> spans) {}

  /**
   * One document.
   *
   * @param id its name
   * @param text its text
   * @param statements what is marked in it
   */
  record GoldDocument(String id, String text, List<Gold> statements) {}

  static List<GoldDocument> read(Path file) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try (JsonParser json = JSON.createParser(line)) {
        documents.add(document(json));
      }
    }
    return documents;
  }

  private static GoldDocument document(JsonParser json) throws IOException {
    String id = "";
    String text = "";
    List<Gold> statements = new ArrayList<>();
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "id" -> id = json.getText();
        case "text" -> text = json.getText();
        case "quotes" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            statements.add(statement(json));
          }
        }
        default -> json.skipChildren();
      }
    }
    return new GoldDocument(id, text, statements);
  }

  private static Gold statement(JsonParser json) throws IOException {
    String type = "";
    List<Span> spans = new ArrayList<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "type" -> type = json.getText();
        case "content" -> {
          while (json.nextToken() == JsonToken.START_ARRAY) {
            int start = json.nextIntValue(0);
            spans.add(new Span(start, json.nextIntValue(0)));
            json.nextToken();
          }
        }
        default -> json.skipChildren();
      }
    }
    return new Gold(type, spans);
  }
}
