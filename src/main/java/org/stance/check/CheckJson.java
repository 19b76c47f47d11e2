package org.stance.check;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance.file.Json;

/** Writes the result of a check as JSON with fixed names. Stateless. */
final class CheckJson {
  private CheckJson() {}

  static void write(CheckResult result, Writer out) throws IOException {
    Json.indented(out, json -> write(json, result));
    out.write('\n');
  }

  private static void write(Json json, CheckResult result) throws IOException {
    json.string("schema", "stance.check/1");
    json.integer("rows", result.rows());
    json.integer("evaluated", result.evaluated());
    json.object("labels", labels -> labels(labels, result.labels()));
    List<FindingKind> found =
        Arrays.stream(FindingKind.values()).filter(kind -> !result.of(kind).isEmpty()).toList();
    json.list("summary", found, (fields, kind) -> summary(fields, kind, result.of(kind)));
    json.list("items", result.findings(), CheckJson::item);
    json.strings("notes", result.notes());
  }

  private static void labels(Json json, Map<String, Integer> labels) throws IOException {
    for (Map.Entry<String, Integer> label : labels.entrySet()) {
      json.integer(label.getKey(), label.getValue());
    }
  }

  private static void summary(Json json, FindingKind kind, List<DataFinding> findings)
      throws IOException {
    json.string("kind", kind.label());
    json.string("weight", kind.weight().name().toLowerCase(Locale.ROOT));
    json.integer("found", findings.size());
    json.integer("rows", findings.stream().mapToInt(DataFinding::rows).sum());
    json.string("meaning", kind.meaning());
  }

  private static void item(Json json, DataFinding finding) throws IOException {
    json.string("kind", finding.kind().label());
    place(json, finding.place());
    json.string("message", finding.message());
    json.string("value", finding.value());
    json.integer("rows", finding.rows());
    if (finding.other().isPresent()) {
      DataFinding.Location other = finding.other().get();
      json.object("other", fields -> place(fields, other));
    }
    if (finding.score().isPresent()) {
      json.rounded("score", finding.score().getAsDouble());
    }
  }

  private static void place(Json json, DataFinding.Location place) throws IOException {
    json.string("file", place.file());
    json.integer("line", place.line());
  }
}
