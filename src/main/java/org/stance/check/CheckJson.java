package org.stance.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the result of a check as JSON. */
final class CheckJson {
  private final JsonGenerator json;

  CheckJson(Writer out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.setPrettyPrinter(printer);
  }

  void write(CheckResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", "stance.check/1");
    json.writeNumberField("rows", result.rows());
    json.writeNumberField("evaluated", result.evaluated());
    labels(result.labels());
    json.writeArrayFieldStart("summary");
    for (FindingKind kind : FindingKind.values()) {
      summary(kind, result.of(kind));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("items");
    for (DataFinding finding : result.findings()) {
      item(finding);
    }
    json.writeEndArray();
    notes(result.notes());
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void labels(Map<String, Integer> labels) throws IOException {
    json.writeObjectFieldStart("labels");
    for (Map.Entry<String, Integer> label : labels.entrySet()) {
      json.writeNumberField(label.getKey(), label.getValue());
    }
    json.writeEndObject();
  }

  private void notes(List<String> notes) throws IOException {
    json.writeArrayFieldStart("notes");
    for (String note : notes) {
      json.writeString(note);
    }
    json.writeEndArray();
  }

  private void summary(FindingKind kind, List<DataFinding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    json.writeStartObject();
    json.writeStringField("kind", kind.label());
    json.writeStringField("weight", kind.weight().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("found", findings.size());
    json.writeNumberField("rows", findings.stream().mapToInt(DataFinding::rows).sum());
    json.writeStringField("meaning", kind.meaning());
    json.writeEndObject();
  }

  private void item(DataFinding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", finding.kind().label());
    place(finding.place());
    json.writeStringField("message", finding.message());
    json.writeStringField("value", finding.value());
    json.writeNumberField("rows", finding.rows());
    if (finding.other().isPresent()) {
      json.writeObjectFieldStart("other");
      place(finding.other().get());
      json.writeEndObject();
    }
    if (finding.score().isPresent()) {
      json.writeFieldName("score");
      json.writeNumber(String.format(Locale.ROOT, "%.6f", finding.score().getAsDouble()));
    }
    json.writeEndObject();
  }

  private void place(DataFinding.Location place) throws IOException {
    json.writeStringField("file", place.file());
    json.writeNumberField("line", place.line());
  }
}
