package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.dataset.LabelledReader;
import org.stance.dataset.LabelledText;
import org.stance.encoder.Encoder;
import org.stance.model.ModelParts;
import org.stance.model.StanceModel;
import org.stance.scoring.ReferenceScorer;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;

/** That the model which Tribuo serialised predicts the same as ours, read by Tribuo alone. */
class TribuoModelTest {
  private static final Path WRITTEN = Path.of("training-data/written.csv");

  @TempDir private Path directory;

  private static void write(StanceModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      model.writeTribuo(out);
    }
  }

  private Model<Label> exported(StanceModel model) throws IOException {
    Path file = directory.resolve("model.tribuo");
    write(model, file);
    return Model.deserializeFromFile(file).castModel(Label.class);
  }

  /** Compares calibrated probabilities; returns how many rows had a known feature. */
  private int compare(Path file, Encoder encoder, List<LabelledText> rows) throws IOException {
    ModelParts parts = ModelParts.read(file);
    StanceModel bare = StanceModel.load(file);
    StanceModel model = bare.encoder().isPresent() ? bare.with(encoder) : bare;
    Model<Label> tribuo = exported(model);
    ReferenceScorer reference = new ReferenceScorer(parts.weights(), parts.shape());
    int compared = 0;
    for (LabelledText row : rows) {
      Map<String, Double> values = reference.values(row.text());
      double[] encoded =
          parts
              .nystroem()
              .map(all -> all.features(encoder.embed(row.text(), row.target())))
              .orElse(new double[0]);
      if (!values.isEmpty() || encoded.length > 0) {
        int own = parts.shape().ownTargets().indexOf(row.target().name());
        double[] theirs = predicted(tribuo, example(values, own, encoded), model);
        double[] calibrated = parts.facts().decision().calibration().probabilities(theirs);
        assertThat(model.probabilities(row.text(), row.target()))
            .as(row.text())
            .containsExactly(calibrated, within(1e-6));
        compared++;
      }
    }
    return compared;
  }

  private static ArrayExample<Label> example(
      Map<String, Double> values, int own, double[] encoded) {
    List<String> names = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          names.add(name);
          numbers.add(value);
          if (own >= 0) {
            names.add(own + "@" + name);
            numbers.add(value);
          }
        });
    for (int i = 0; i < encoded.length; i++) {
      names.add("e:" + i);
      numbers.add(2 * encoded[i]);
    }
    return new ArrayExample<>(
        LabelFactory.UNKNOWN_LABEL,
        names.toArray(String[]::new),
        numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Logarithms of Tribuo's probabilities, which it doesn't calibrate. */
  private static double[] predicted(
      Model<Label> tribuo, ArrayExample<Label> example, StanceModel model) {
    Map<String, Label> scores = tribuo.predict(example).getOutputScores();
    return model.labels().labels().stream()
        .mapToDouble(label -> Math.log(scores.get(label).getScore()))
        .toArray();
  }

  @Test
  void theShippedModelPredictsEveryRowAsTribuoDoes() throws IOException {
    List<LabelledText> rows =
        LabelledReader.read(List.of(WRITTEN), LabelChoice.DEFAULT.labels(), Target.DEFAULT).rows();
    Path shipped = Path.of("models/us-russia-talks-ngrams.stance");
    assertThat(compare(shipped, Encoder.bundled(), rows)).isEqualTo(rows.size());
  }

  @Tag("slow")
  @Test
  void theShippedModelWithAnEncoderPredictsSomeRowsAsTribuoDoes() throws IOException {
    List<LabelledText> rows =
        LabelledReader.read(List.of(WRITTEN), LabelChoice.DEFAULT.labels(), Target.DEFAULT)
            .rows()
            .subList(0, 60);
    Path shipped = Path.of("models/us-russia-talks.stance");
    assertThat(compare(shipped, Encoder.bundled(), rows)).isEqualTo(60);
  }

  @Test
  void weightsOfSingleTargetsAreInIt() throws IOException {
    List<LabelledText> rows = new ArrayList<>();
    for (String target : List.of("Plan A", "Plan B")) {
      for (LabelledText row : Rows.small()) {
        rows.add(
            new LabelledText(
                row.file(), rows.size(), row.text(), new Target(target), row.label(), 1, Map.of()));
      }
    }
    Path file = directory.resolve("targets.stance");
    StanceTrainer.train(Rows.LABELS, rows, Rows.fast(), line -> {}).save(file);
    assertThat(ModelParts.read(file).shape().ownTargets()).containsExactly("Plan A", "Plan B");
    assertThat(compare(file, Encoder.bundled(), rows)).isEqualTo(rows.size());
  }

  @Test
  void itHoldsNothingAboutTheMachineAndNoRunningText() throws IOException {
    Path file = directory.resolve("small.tribuo");
    write(Rows.model(), file);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .contains("long round", "LinearSGDTrainer")
        .doesNotContain("the long round")
        .doesNotContain(System.getProperty("user.dir"))
        .doesNotContain(System.getProperty("user.home") + "/")
        .doesNotContain(System.getProperty("java.version"))
        .doesNotContain("Linux");
  }

  /** None of our classes is on the class path here. */
  @Test
  void tribuoNeedsNothingOfOurs() throws Exception {
    Path file = directory.resolve("small.tribuo");
    write(Rows.model(), file);
    List<URL> libraries = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (part.endsWith(".jar")) {
        libraries.add(Path.of(part).toUri().toURL());
      }
    }
    try (URLClassLoader tribuo =
        new URLClassLoader(libraries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> model = tribuo.loadClass("org.tribuo.Model");
      Object read = model.getMethod("deserializeFromFile", Path.class).invoke(null, file);
      assertThat(read.getClass().getClassLoader()).isSameAs(tribuo);
      assertThat(read.toString()).contains("LinearSGDModel");
      assertThat(Arrays.stream(tribuo.getURLs()).map(URL::getPath))
          .noneMatch(path -> path.endsWith("/classes/"));
    }
  }
}
