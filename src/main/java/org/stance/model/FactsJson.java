package org.stance.model;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stance.encoder.EncoderIdentity;
import org.stance.features.FeatureGroup;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.weights.Calibration;

/**
 * The facts of a model as JSON. We write it ourselves, so it is read strictly: every field, in this
 * order, and nothing else.
 */
public final class FactsJson {
  private static final JsonFactory JSON = new JsonFactory();

  private FactsJson() {}

  public static byte[] write(ModelFacts facts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      writeStrings(json, "labels", facts.labels().labels());
      json.writeStringField("defaultTarget", facts.defaultTarget().name());
      writeStrings(json, "targets", facts.targets());
      writeStrings(json, "ownWeights", facts.ownWeights());
      json.writeStringField("features", groups(facts));
      json.writeNumberField("texts", facts.texts());
      json.writeNumberField("temperature", facts.calibration().temperature());
      json.writeNumberField("reviewThreshold", facts.reviewThreshold());
      write(json, facts);
      if (facts.encoder().isPresent()) {
        write(json, facts.encoder().get());
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  static String groups(ModelFacts facts) {
    return groups(facts.groups());
  }

  static String groups(Set<FeatureGroup> groups) {
    return groups.stream().map(FeatureGroup::label).collect(Collectors.joining(","));
  }

  private static void write(JsonGenerator json, EncoderIdentity encoder) throws IOException {
    json.writeStringField("encoder", encoder.name());
    json.writeStringField("encoderSha256", encoder.sha256());
    json.writeNumberField("encoderDimension", encoder.dimension());
  }

  private static void write(JsonGenerator json, ModelFacts facts) throws IOException {
    TrainingRecord training = facts.training();
    writeStrings(json, "files", training.files());
    json.writeStringField("dataSha256", training.dataSha256());
    json.writeFieldName("rowsPerLabel");
    writeCounts(json, training.rowsPerLabel());
    json.writeNumberField("randomSeed", training.randomSeed());
    json.writeNumberField("folds", training.folds());
    json.writeStringField("groupColumn", training.groupColumn());
    json.writeBooleanField("weeks", training.weeks());
    writeTrials(json, facts);
    json.writeNumberField("chosen", training.chosen());
    json.writeArrayFieldStart("confusion");
    for (List<Integer> gold : training.unseen().confusion()) {
      writeCounts(json, gold);
    }
    json.writeEndArray();
    json.writeNumberField("ece", training.unseen().calibrationError());
    writeSubgroups(json, training.subgroups());
    json.writeNumberField("wantedAccuracy", training.wantedAccuracy());
    json.writeNumberField("coverage", training.coverage());
    json.writeNumberField("selectiveAccuracy", training.selectiveAccuracy());
    json.writeStringField("tribuo", training.tribuo());
  }

  private static void writeTrials(JsonGenerator json, ModelFacts facts) throws IOException {
    json.writeArrayFieldStart("trials");
    for (TrainingRecord.Trial trial : facts.training().trials()) {
      json.writeStartObject();
      if (!trial.groups().equals(facts.groups())) {
        json.writeStringField("features", groups(trial.groups()));
      }
      json.writeNumberField("learningRate", trial.candidate().learningRate());
      json.writeNumberField("epochs", trial.candidate().epochs());
      json.writeNumberField("macroF1", trial.macroF1());
      json.writeNumberField("logLoss", trial.logLoss());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSubgroups(JsonGenerator json, List<Subgroup> subgroups)
      throws IOException {
    json.writeArrayFieldStart("subgroups");
    for (Subgroup one : subgroups) {
      json.writeStartObject();
      json.writeStringField("column", one.column());
      json.writeStringField("value", one.value());
      json.writeNumberField("rows", one.rows());
      json.writeNumberField("right", one.right());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCounts(JsonGenerator json, List<Integer> counts) throws IOException {
    json.writeStartArray();
    for (int count : counts) {
      json.writeNumber(count);
    }
    json.writeEndArray();
  }

  private static void writeStrings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is anything else
   * @throws IllegalArgumentException if a value is out of its range
   */
  public static ModelFacts read(byte[] bytes) throws IOException {
    try (JsonParser json = JSON.createParser(bytes)) {
      Fields fields = new Fields(json);
      fields.expect(JsonToken.START_OBJECT);
      ModelFacts facts = facts(fields);
      fields.expect(JsonToken.END_OBJECT);
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "more after the end");
      }
      return facts;
    }
  }

  private static ModelFacts facts(Fields fields) throws IOException {
    LabelSet labels = new LabelSet(fields.strings("labels"));
    Target defaultTarget = new Target(fields.string("defaultTarget"));
    List<String> targets = fields.strings("targets");
    List<String> ownWeights = fields.strings("ownWeights");
    Set<FeatureGroup> groups = FeatureGroup.parse(fields.string("features"));
    return new ModelFacts(
        labels,
        defaultTarget,
        targets,
        ownWeights,
        groups,
        (int) fields.integer("texts"),
        new Calibration(fields.number("temperature")),
        fields.number("reviewThreshold"),
        training(fields, groups),
        groups.contains(FeatureGroup.ENCODER) ? Optional.of(encoder(fields)) : Optional.empty());
  }

  private static EncoderIdentity encoder(Fields fields) throws IOException {
    return new EncoderIdentity(
        fields.string("encoder"),
        fields.string("encoderSha256"),
        (int) fields.integer("encoderDimension"));
  }

  private static TrainingRecord training(Fields fields, Set<FeatureGroup> groups)
      throws IOException {
    return new TrainingRecord(
        fields.strings("files"),
        fields.string("dataSha256"),
        fields.integers("rowsPerLabel"),
        fields.integer("randomSeed"),
        (int) fields.integer("folds"),
        fields.string("groupColumn"),
        fields.truth("weeks"),
        fields.trials(groups),
        (int) fields.integer("chosen"),
        new Quality(fields.table("confusion"), fields.number("ece")),
        fields.subgroups(),
        fields.number("wantedAccuracy"),
        fields.number("coverage"),
        fields.number("selectiveAccuracy"),
        fields.string("tribuo"));
  }

  /**
   * Takes one field after another.
   *
   * @param json what is left to read
   */
  private record Fields(JsonParser json) {
    void expect(JsonToken token) throws IOException {
      require(json.nextToken() == token, token.name());
    }

    private void require(boolean met, String expected) throws IOException {
      if (!met) {
        throw new JsonParseException(json, json.currentToken() + " (" + expected + " expected)");
      }
    }

    private void name(String name) throws IOException {
      expect(JsonToken.FIELD_NAME);
      require(name.equals(json.currentName()), name);
    }

    String string(String name) throws IOException {
      name(name);
      expect(JsonToken.VALUE_STRING);
      return json.getText();
    }

    long integer(String name) throws IOException {
      name(name);
      expect(JsonToken.VALUE_NUMBER_INT);
      return json.getLongValue();
    }

    double number(String name) throws IOException {
      name(name);
      return number();
    }

    private double number() throws IOException {
      require(json.nextToken().isNumeric(), "a number");
      return json.getDoubleValue();
    }

    boolean truth(String name) throws IOException {
      name(name);
      require(json.nextToken().isBoolean(), "true or false");
      return json.getBooleanValue();
    }

    List<String> strings(String name) throws IOException {
      name(name);
      expect(JsonToken.START_ARRAY);
      List<String> values = new ArrayList<>();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        values.add(json.getText());
      }
      require(json.currentToken() == JsonToken.END_ARRAY, "the list's end");
      return values;
    }

    List<Integer> integers(String name) throws IOException {
      name(name);
      expect(JsonToken.START_ARRAY);
      return integers();
    }

    private List<Integer> integers() throws IOException {
      List<Integer> values = new ArrayList<>();
      while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
        values.add(json.getIntValue());
      }
      require(json.currentToken() == JsonToken.END_ARRAY, "the list's end");
      return values;
    }

    List<List<Integer>> table(String name) throws IOException {
      name(name);
      expect(JsonToken.START_ARRAY);
      List<List<Integer>> rows = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        rows.add(integers());
      }
      require(json.currentToken() == JsonToken.END_ARRAY, "the list's end");
      return rows;
    }

    List<Subgroup> subgroups() throws IOException {
      name("subgroups");
      expect(JsonToken.START_ARRAY);
      List<Subgroup> subgroups = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        subgroups.add(
            new Subgroup(
                string("column"), string("value"), (int) integer("rows"), (int) integer("right")));
        expect(JsonToken.END_OBJECT);
      }
      require(json.currentToken() == JsonToken.END_ARRAY, "the list's end");
      return subgroups;
    }

    /** A trial names its groups where they are not the model's. */
    List<TrainingRecord.Trial> trials(Set<FeatureGroup> usual) throws IOException {
      name("trials");
      expect(JsonToken.START_ARRAY);
      List<TrainingRecord.Trial> trials = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Set<FeatureGroup> groups = usual;
        expect(JsonToken.FIELD_NAME);
        if (json.currentName().equals("features")) {
          expect(JsonToken.VALUE_STRING);
          groups = FeatureGroup.parse(json.getText());
          expect(JsonToken.FIELD_NAME);
        }
        require(json.currentName().equals("learningRate"), "learningRate");
        Hyperparameters candidate = new Hyperparameters(number(), (int) integer("epochs"));
        trials.add(
            new TrainingRecord.Trial(groups, candidate, number("macroF1"), number("logLoss")));
        expect(JsonToken.END_OBJECT);
      }
      require(json.currentToken() == JsonToken.END_ARRAY, "the list's end");
      return trials;
    }
  }
}
