package org.stance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** The figures under fixed names; numbers with six digits, null where there is no interval. */
final class JsonReport {
  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  static String of(Evaluation evaluation, Subject subject) throws IOException {
    StringWriter text = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      new JsonReport(json).write(evaluation, subject);
    }
    return text.append('\n').toString();
  }

  private void write(Evaluation evaluation, Subject subject) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", "stance.metrics/1");
    json.writeStringField("model", subject.model());
    json.writeStringField("data", subject.data());
    json.writeNumberField("n", evaluation.n());
    json.writeNumberField("groups", evaluation.groups());
    json.writeStringField("groupedBy", subject.groupedBy());
    for (Metric metric : Metric.values()) {
      figure(metric.key(), evaluation.figure(metric));
    }
    perLabel(evaluation.scores().perLabel());
    confusion(evaluation.confusion());
    baseline(evaluation);
    reliability(evaluation.reliability());
    json.writeArrayFieldStart("warnings");
    for (String warning : evaluation.warnings()) {
      json.writeString(warning);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void figure(String name, Interval figure) throws IOException {
    json.writeObjectFieldStart(name);
    number("value", figure.value());
    number("low", figure.low());
    number("high", figure.high());
    json.writeEndObject();
  }

  private void perLabel(List<Scores.OfLabel> labels) throws IOException {
    json.writeObjectFieldStart("perLabel");
    for (Scores.OfLabel one : labels) {
      json.writeObjectFieldStart(one.label());
      number("precision", one.precision());
      number("recall", one.recall());
      number("f1", one.f1());
      json.writeNumberField("support", one.support());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void confusion(ConfusionMatrix confusion) throws IOException {
    List<String> labels = confusion.labels().labels();
    json.writeObjectFieldStart("confusion");
    for (int gold = 0; gold < labels.size(); gold++) {
      json.writeObjectFieldStart(labels.get(gold));
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        json.writeNumberField(labels.get(predicted), confusion.count(gold, predicted));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void baseline(Evaluation evaluation) throws IOException {
    Scores baseline = evaluation.baseline();
    json.writeObjectFieldStart("baseline");
    json.writeStringField("label", evaluation.baselineLabel());
    number(Metric.ACCURACY.key(), baseline.accuracy());
    number(Metric.MACRO_F1.key(), baseline.macroF1());
    number(Metric.STANCE_F1.key(), baseline.stanceF1());
    json.writeEndObject();
  }

  private void reliability(List<ReliabilityBin> bins) throws IOException {
    json.writeArrayFieldStart("reliability");
    for (ReliabilityBin bin : bins) {
      json.writeStartObject();
      number("low", bin.low());
      number("high", bin.high());
      json.writeNumberField("count", bin.count());
      number("confidence", bin.confidence());
      number("accuracy", bin.accuracy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    if (Double.isNaN(value)) {
      json.writeNull();
    } else {
      json.writeNumber(String.format(Locale.ROOT, "%.6f", value));
    }
  }
}
