package org.stance.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static String line(Json.Body body) throws IOException {
    StringWriter out = new StringWriter();
    Json.line(out, body);
    return out.toString();
  }

  @Test
  void aLineHoldsOneObject() throws IOException {
    assertThat(
            line(
                json -> {
                  json.string("text", "a \"b\"\n\u001b \u00e9");
                  json.integer("n", 3);
                  json.truth("yes", true);
                  json.object("inner", inner -> inner.strings("list", List.of("x", "y")));
                  json.list("entries", List.of(1, 2), (entry, n) -> entry.integer("n", n));
                  json.table("spans", List.of(List.of(0, 4), List.of(6, 9)));
                  json.integers("none", List.of());
                }))
        .isEqualTo(
            "{\"text\":\"a \\\"b\\\"\\n\\u001B \u00e9\",\"n\":3,\"yes\":true,"
                + "\"inner\":{\"list\":[\"x\",\"y\"]},\"entries\":[{\"n\":1},{\"n\":2}],"
                + "\"spans\":[[0,4],[6,9]],\"none\":[]}\n");
  }

  @Test
  void numbersKeepOrRoundTheirDigits() throws IOException {
    assertThat(
            line(
                json -> {
                  json.number("all", 2.0 / 3);
                  json.rounded("six", 2.0 / 3);
                  json.decimal("three", new BigDecimal("0.500"));
                  json.numeral("spelt", "1e-3");
                }))
        .isEqualTo(
            "{\"all\":0.6666666666666666,\"six\":0.666667,\"three\":0.500,\"spelt\":1e-3}\n");
  }

  @Test
  void whatIsMissingOrNotFiniteIsNull() throws IOException {
    assertThat(
            line(
                json -> {
                  json.string("text", null);
                  json.number("undefined", Double.NaN);
                  json.rounded("infinite", Double.NEGATIVE_INFINITY);
                  json.numeral("none", null);
                }))
        .isEqualTo("{\"text\":null,\"undefined\":null,\"infinite\":null,\"none\":null}\n");
  }

  @Test
  void indentedObjectsAreTheSameOnEverySystem() throws IOException {
    StringWriter out = new StringWriter();
    Json.indented(out, json -> json.object("a", inner -> inner.strings("b", List.of("c", "d"))));
    assertThat(out.toString()).isEqualTo("{\n  \"a\" : {\n    \"b\" : [ \"c\", \"d\" ]\n  }\n}");
  }

  @Test
  void anObjectThatFailsIsNotClosed() {
    StringWriter out = new StringWriter();
    assertThatThrownBy(
            () ->
                Json.line(
                    out,
                    json -> {
                      json.integer("n", 3);
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(out.toString()).doesNotContain("}");
  }
}
