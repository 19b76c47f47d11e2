package org.stance.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON that this program wrote: the fields are known, and so is their order. Anything else is
 * refused with its place and what was expected.
 */
final class StrictJson implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser json;

  StrictJson(byte[] bytes) throws IOException {
    this.json = JSON.createParser(bytes);
  }

  /** Reads one value or element. */
  interface Value<T> {
    T read() throws IOException;
  }

  private void require(boolean met, String expected) throws IOException {
    if (!met) {
      throw new JsonParseException(json, json.currentToken() + " (" + expected + " expected)");
    }
  }

  private void expect(JsonToken token) throws IOException {
    require(json.nextToken() == token, token.name());
  }

  private void name(String name) throws IOException {
    expect(JsonToken.FIELD_NAME);
    require(name.equals(json.currentName()), name);
  }

  /** Reads an object that nothing follows. */
  <T> T document(Value<T> fields) throws IOException {
    expect(JsonToken.START_OBJECT);
    T value = fields.read();
    expect(JsonToken.END_OBJECT);
    require(json.nextToken() == null, "the end");
    return value;
  }

  <T> T object(String name, Value<T> fields) throws IOException {
    name(name);
    expect(JsonToken.START_OBJECT);
    T value = fields.read();
    expect(JsonToken.END_OBJECT);
    return value;
  }

  /** Reads a list of objects. */
  <T> List<T> objects(String name, Value<T> fields) throws IOException {
    return list(
        name,
        JsonToken.START_OBJECT,
        () -> {
          T value = fields.read();
          expect(JsonToken.END_OBJECT);
          return value;
        });
  }

  List<String> strings(String name) throws IOException {
    return list(name, JsonToken.VALUE_STRING, json::getText);
  }

  List<Integer> integers(String name) throws IOException {
    return list(name, JsonToken.VALUE_NUMBER_INT, json::getIntValue);
  }

  List<List<Integer>> table(String name) throws IOException {
    return list(
        name, JsonToken.START_ARRAY, () -> elements(JsonToken.VALUE_NUMBER_INT, json::getIntValue));
  }

  private <T> List<T> list(String name, JsonToken start, Value<T> element) throws IOException {
    name(name);
    expect(JsonToken.START_ARRAY);
    return elements(start, element);
  }

  private <T> List<T> elements(JsonToken start, Value<T> element) throws IOException {
    List<T> elements = new ArrayList<>();
    while (json.nextToken() == start) {
      elements.add(element.read());
    }
    require(json.currentToken() == JsonToken.END_ARRAY, "the list's end");
    return elements;
  }

  String string(String name) throws IOException {
    name(name);
    expect(JsonToken.VALUE_STRING);
    return json.getText();
  }

  /**
   * Reads a field that may be missing, and the name of the next one, whose value is left.
   *
   * @return its value, empty if the next field follows at once
   */
  Optional<String> optionalString(String name, String next) throws IOException {
    expect(JsonToken.FIELD_NAME);
    Optional<String> value = Optional.empty();
    if (name.equals(json.currentName())) {
      expect(JsonToken.VALUE_STRING);
      value = Optional.of(json.getText());
      expect(JsonToken.FIELD_NAME);
    }
    require(next.equals(json.currentName()), next);
    return value;
  }

  long integer(String name) throws IOException {
    name(name);
    expect(JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  int small(String name) throws IOException {
    name(name);
    expect(JsonToken.VALUE_NUMBER_INT);
    return json.getIntValue();
  }

  double number(String name) throws IOException {
    name(name);
    return number();
  }

  /** The value of a field whose name has been read. */
  double number() throws IOException {
    JsonToken token = json.nextToken();
    require(token != null && token.isNumeric(), "a number");
    return json.getDoubleValue();
  }

  boolean truth(String name) throws IOException {
    name(name);
    JsonToken token = json.nextToken();
    require(token != null && token.isBoolean(), "true or false");
    return json.getBooleanValue();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
