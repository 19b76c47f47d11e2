package org.stance.model;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.stance.encoder.EncoderIdentity;
import org.stance.features.FeatureGroup;
import org.stance.file.Json;

/** Writes the facts of a model as JSON; {@link FactsReader} reads them. */
public final class FactsWriter {
  private FactsWriter() {}

  public static byte[] write(ModelFacts facts) throws IOException {
    StringWriter text = new StringWriter();
    Json.indented(text, json -> write(json, facts));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Json json, ModelFacts facts) throws IOException {
    scope(json, facts.scope());
    inputs(json, facts.inputs());
    json.number("temperature", facts.decision().calibration().temperature());
    json.number("reviewThreshold", facts.decision().reviewThreshold());
    json.object("data", fields -> data(fields, facts.training().data()));
    json.object(
        "tuning", fields -> tuning(fields, facts.training().tuning(), facts.inputs().groups()));
    json.object("heldOut", fields -> heldOut(fields, facts.training().heldOut()));
    json.string("tribuo", facts.training().engine().version());
    json.string("provenance", facts.training().engine().provenance());
  }

  static String groups(Set<FeatureGroup> groups) {
    return groups.stream().map(FeatureGroup::label).collect(Collectors.joining(","));
  }

  private static void scope(Json json, ModelFacts.Scope scope) throws IOException {
    json.strings("labels", scope.labels().labels());
    json.string("defaultTarget", scope.defaultTarget().name());
    json.strings("targets", scope.targets());
    json.strings("ownTargets", scope.ownTargets());
  }

  private static void inputs(Json json, ModelFacts.Inputs inputs) throws IOException {
    json.string("features", groups(inputs.groups()));
    if (inputs.encoder().isPresent()) {
      EncoderIdentity encoder = inputs.encoder().get();
      json.object(
          "encoder",
          fields -> {
            fields.string("name", encoder.name());
            fields.string("sha256", encoder.sha256());
            fields.integer("dimension", encoder.dimension());
          });
    }
  }

  private static void data(Json json, TrainingRecord.Data data) throws IOException {
    json.strings("files", data.files());
    json.string("sha256", data.sha256());
    json.integers("rowsPerLabel", data.rowsPerLabel());
    json.integer("texts", data.texts());
  }

  private static void tuning(Json json, TrainingRecord.Tuning tuning, Set<FeatureGroup> usual)
      throws IOException {
    json.integer("folds", tuning.folds().count());
    json.integer("randomSeed", tuning.folds().randomSeed());
    json.string("groupColumn", tuning.folds().groupColumn());
    json.truth("weeks", tuning.folds().weeks());
    json.list("trials", tuning.trials(), (fields, trial) -> trial(fields, trial, usual));
    json.integer("chosen", tuning.chosen());
    json.number("f1Tolerance", tuning.f1Tolerance());
  }

  private static void trial(Json json, TrainingRecord.Trial trial, Set<FeatureGroup> usual)
      throws IOException {
    if (!trial.groups().equals(usual)) {
      json.string("features", groups(trial.groups()));
    }
    json.number("learningRate", trial.candidate().learningRate());
    json.integer("epochs", trial.candidate().epochs());
    json.number("macroF1", trial.macroF1());
    json.number("logLoss", trial.logLoss());
  }

  private static void heldOut(Json json, TrainingRecord.HeldOut heldOut) throws IOException {
    json.table("confusion", heldOut.quality().confusion());
    json.number("calibrationError", heldOut.quality().calibrationError());
    json.list("subgroups", heldOut.subgroups(), FactsWriter::subgroup);
    json.number("wantedAccuracy", heldOut.selective().wantedAccuracy());
    json.number("coverage", heldOut.selective().coverage());
    json.number("selectiveAccuracy", heldOut.selective().accuracy());
  }

  private static void subgroup(Json json, Subgroup subgroup) throws IOException {
    json.string("column", subgroup.column());
    json.string("value", subgroup.value());
    json.integer("rows", subgroup.rows());
    json.integer("right", subgroup.right());
  }
}
