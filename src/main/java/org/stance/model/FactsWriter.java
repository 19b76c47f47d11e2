package org.stance.model;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stance.encoder.EncoderIdentity;
import org.stance.features.FeatureGroup;

/** Writes the facts of a model as JSON; {@link FactsReader} reads them. */
public final class FactsWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private FactsWriter() {}

  public static byte[] write(ModelFacts facts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      scope(json, facts.scope());
      inputs(json, facts.inputs());
      json.writeNumberField("temperature", facts.decision().calibration().temperature());
      json.writeNumberField("reviewThreshold", facts.decision().reviewThreshold());
      data(json, facts.training().data());
      tuning(json, facts.training().tuning(), facts.inputs().groups());
      heldOut(json, facts.training().heldOut());
      json.writeStringField("tribuo", facts.training().engine().version());
      json.writeStringField("provenance", facts.training().engine().provenance());
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  static String groups(Set<FeatureGroup> groups) {
    return groups.stream().map(FeatureGroup::label).collect(Collectors.joining(","));
  }

  private static void scope(JsonGenerator json, ModelFacts.Scope scope) throws IOException {
    strings(json, "labels", scope.labels().labels());
    json.writeStringField("defaultTarget", scope.defaultTarget().name());
    strings(json, "targets", scope.targets());
    strings(json, "ownTargets", scope.ownTargets());
  }

  private static void inputs(JsonGenerator json, ModelFacts.Inputs inputs) throws IOException {
    json.writeStringField("features", groups(inputs.groups()));
    if (inputs.encoder().isPresent()) {
      EncoderIdentity encoder = inputs.encoder().get();
      json.writeObjectFieldStart("encoder");
      json.writeStringField("name", encoder.name());
      json.writeStringField("sha256", encoder.sha256());
      json.writeNumberField("dimension", encoder.dimension());
      json.writeEndObject();
    }
  }

  private static void data(JsonGenerator json, TrainingRecord.Data data) throws IOException {
    json.writeObjectFieldStart("data");
    strings(json, "files", data.files());
    json.writeStringField("sha256", data.sha256());
    json.writeFieldName("rowsPerLabel");
    counts(json, data.rowsPerLabel());
    json.writeNumberField("texts", data.texts());
    json.writeEndObject();
  }

  private static void tuning(
      JsonGenerator json, TrainingRecord.Tuning tuning, Set<FeatureGroup> usual)
      throws IOException {
    json.writeObjectFieldStart("tuning");
    json.writeNumberField("folds", tuning.folds().count());
    json.writeNumberField("randomSeed", tuning.folds().randomSeed());
    json.writeStringField("groupColumn", tuning.folds().groupColumn());
    json.writeBooleanField("weeks", tuning.folds().weeks());
    json.writeArrayFieldStart("trials");
    for (TrainingRecord.Trial trial : tuning.trials()) {
      trial(json, trial, usual);
    }
    json.writeEndArray();
    json.writeNumberField("chosen", tuning.chosen());
    json.writeNumberField("f1Tolerance", tuning.f1Tolerance());
    json.writeEndObject();
  }

  private static void trial(JsonGenerator json, TrainingRecord.Trial trial, Set<FeatureGroup> usual)
      throws IOException {
    json.writeStartObject();
    if (!trial.groups().equals(usual)) {
      json.writeStringField("features", groups(trial.groups()));
    }
    json.writeNumberField("learningRate", trial.candidate().learningRate());
    json.writeNumberField("epochs", trial.candidate().epochs());
    json.writeNumberField("macroF1", trial.macroF1());
    json.writeNumberField("logLoss", trial.logLoss());
    json.writeEndObject();
  }

  private static void heldOut(JsonGenerator json, TrainingRecord.HeldOut heldOut)
      throws IOException {
    json.writeObjectFieldStart("heldOut");
    json.writeArrayFieldStart("confusion");
    for (List<Integer> gold : heldOut.quality().confusion()) {
      counts(json, gold);
    }
    json.writeEndArray();
    json.writeNumberField("calibrationError", heldOut.quality().calibrationError());
    json.writeArrayFieldStart("subgroups");
    for (Subgroup subgroup : heldOut.subgroups()) {
      json.writeStartObject();
      json.writeStringField("column", subgroup.column());
      json.writeStringField("value", subgroup.value());
      json.writeNumberField("rows", subgroup.rows());
      json.writeNumberField("right", subgroup.right());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("wantedAccuracy", heldOut.selective().wantedAccuracy());
    json.writeNumberField("coverage", heldOut.selective().coverage());
    json.writeNumberField("selectiveAccuracy", heldOut.selective().accuracy());
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, List<Integer> counts) throws IOException {
    json.writeStartArray();
    for (int count : counts) {
      json.writeNumber(count);
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
