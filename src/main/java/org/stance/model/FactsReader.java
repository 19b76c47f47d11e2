package org.stance.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.encoder.EncoderIdentity;
import org.stance.features.FeatureGroup;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.weights.Calibration;

/** Reads what {@link FactsWriter} wrote: every field, in that order, and nothing else. */
final class FactsReader {
  private final StrictJson json;

  private FactsReader(StrictJson json) {
    this.json = json;
  }

  /**
   * Reads the facts of a model.
   *
   * @throws IOException if the bytes are anything else
   * @throws IllegalArgumentException if a value is out of its range
   */
  static ModelFacts read(byte[] bytes) throws IOException {
    try (StrictJson json = new StrictJson(bytes)) {
      return json.document(new FactsReader(json)::facts);
    }
  }

  private ModelFacts facts() throws IOException {
    ModelFacts.Scope scope =
        new ModelFacts.Scope(
            new LabelSet(json.strings("labels")),
            new Target(json.string("defaultTarget")),
            json.strings("targets"),
            json.strings("ownTargets"));
    ModelFacts.Inputs inputs = inputs();
    ModelFacts.Decision decision =
        new ModelFacts.Decision(
            new Calibration(json.number("temperature")), json.number("reviewThreshold"));
    TrainingRecord training =
        new TrainingRecord(
            json.object("data", this::data),
            json.object("tuning", () -> tuning(inputs.groups())),
            json.object("heldOut", this::heldOut),
            new TrainingRecord.Engine(json.string("tribuo"), json.string("provenance")));
    return new ModelFacts(scope, inputs, decision, training);
  }

  private ModelFacts.Inputs inputs() throws IOException {
    Set<FeatureGroup> groups = FeatureGroup.parse(json.string("features"));
    return new ModelFacts.Inputs(
        groups,
        groups.contains(FeatureGroup.ENCODER)
            ? Optional.of(json.object("encoder", this::encoder))
            : Optional.empty());
  }

  private EncoderIdentity encoder() throws IOException {
    return new EncoderIdentity(json.string("name"), json.string("sha256"), json.small("dimension"));
  }

  private TrainingRecord.Data data() throws IOException {
    return new TrainingRecord.Data(
        json.strings("files"),
        json.string("sha256"),
        json.integers("rowsPerLabel"),
        json.small("texts"));
  }

  private TrainingRecord.Tuning tuning(Set<FeatureGroup> usual) throws IOException {
    return new TrainingRecord.Tuning(
        new TrainingRecord.Folds(
            json.small("folds"),
            json.integer("randomSeed"),
            json.string("groupColumn"),
            json.truth("weeks")),
        json.objects("trials", () -> trial(usual)),
        json.small("chosen"),
        json.number("f1Tolerance"));
  }

  /** A trial names its groups where they are not the model's. */
  private TrainingRecord.Trial trial(Set<FeatureGroup> usual) throws IOException {
    Optional<String> groups = json.optionalString("features", "learningRate");
    return new TrainingRecord.Trial(
        groups.isPresent() ? FeatureGroup.parse(groups.get()) : usual,
        new Hyperparameters(json.number(), json.small("epochs")),
        json.number("macroF1"),
        json.number("logLoss"));
  }

  private TrainingRecord.HeldOut heldOut() throws IOException {
    List<List<Integer>> confusion = json.table("confusion");
    return new TrainingRecord.HeldOut(
        new Quality(confusion, json.number("calibrationError")),
        json.objects("subgroups", this::subgroup),
        new TrainingRecord.Selective(
            json.number("wantedAccuracy"),
            json.number("coverage"),
            json.number("selectiveAccuracy")));
  }

  private Subgroup subgroup() throws IOException {
    return new Subgroup(
        json.string("column"), json.string("value"), json.small("rows"), json.small("right"));
  }
}
