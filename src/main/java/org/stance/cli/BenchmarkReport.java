package org.stance.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/** A benchmark in words and as JSON. */
final class BenchmarkReport {
  private static final String SCHEMA = "stance.benchmark/1";

  private BenchmarkReport() {}

  /** A table for people. */
  static String text(Benchmark benchmark, String skipped) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d texts, %d rounds: texts a CPU-second, and how many times the first line's\n\n",
            benchmark.texts(),
            benchmark.rounds()));
    for (Benchmark.Result result : benchmark.results()) {
      Benchmark.Spread rate = result.rate();
      Benchmark.Spread ratio = result.ratio();
      text.append(
          String.format(
              Locale.ROOT,
              "%-42s %,12.0f %8.2f (%.2f to %.2f)\n",
              result.name(),
              rate.median(),
              ratio.median(),
              ratio.least(),
              ratio.most()));
    }
    return skipped.isEmpty() ? text.toString() : text + skipped + "\n";
  }

  /** The same figures for programs, in one line. */
  static String json(Benchmark benchmark, String skipped) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeNumberField("texts", benchmark.texts());
      json.writeNumberField("rounds", benchmark.rounds());
      json.writeArrayFieldStart("contenders");
      for (Benchmark.Result result : benchmark.results()) {
        json.writeStartObject();
        json.writeStringField("name", result.name());
        write(json, "textsPerCpuSecond", result.rate());
        write(json, "ratio", result.ratio());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("skipped", skipped);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, String name, Benchmark.Spread spread)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("value", rounded(spread.median()));
    json.writeNumberField("least", rounded(spread.least()));
    json.writeNumberField("most", rounded(spread.most()));
    json.writeEndObject();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
