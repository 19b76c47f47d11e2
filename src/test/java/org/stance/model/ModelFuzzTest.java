package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stance.encoder.Encoder;
import org.stance.encoder.TargetedText;
import org.stance.encoder.TinyGraph;
import org.stance.features.FeatureGroup;
import org.stance.task.Target;
import org.stance.training.Rows;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;

/**
 * A model file of any bytes, and one whose header and SHA-256 fit whatever its sections hold, is
 * refused in words, or answers with probabilities.
 */
class ModelFuzzTest {
  /** Stands between the sections where the input is not a file itself. */
  private static final byte[] BORDER = "\n-- section --\n".getBytes(StandardCharsets.UTF_8);

  private static final String KNOWN = "We welcome this meeting today, don't we";

  @TempDir private static Path directory;

  /** A model of words and one of an encoder alone, each as a file and as sections. */
  static List<Arguments> models() throws IOException {
    ModelFile words = trained(TrainingOptions.Features.of(EnumSet.of(FeatureGroup.WORDS)));
    ModelFile vectors =
        trained(
            new TrainingOptions.Features(
                Set.of(FeatureGroup.ENCODER), List.of(), Optional.of(tinyEncoder())));
    ModelFile small = bare(words);
    ModelFile whole = bare(vectors);
    return Stream.of(bytes(small), joined(small), bytes(whole), joined(whole))
        .map(bytes -> Arguments.of(bytes))
        .toList();
  }

  private static ModelFile trained(TrainingOptions.Features features) throws IOException {
    TrainingOptions options = Rows.fast(features).withGrid(List.of(new Hyperparameters(0.3, 2)));
    Path file = directory.resolve("seed.stance");
    StanceTrainer.train(Rows.LABELS, Rows.small(), options, line -> {}).save(file);
    return ModelParts.file(file);
  }

  /** Without Tribuo's model, which no one parses and which holds the time of the training. */
  private static ModelFile bare(ModelFile file) {
    return ModelFile.of(
        file.facts(), file.weights(), file.landmarks(), ModelFile.deflated(new byte[1]));
  }

  private static byte[] bytes(ModelFile file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.write(bytes);
    return bytes.toByteArray();
  }

  private static Encoder tinyEncoder() throws IOException {
    String tokenizer = "/all-minilm-l6-v2-tokenizer.json";
    try (InputStream in = ModelFuzzTest.class.getResourceAsStream(tokenizer)) {
      Files.write(directory.resolve("tokenizer.json"), in.readAllBytes());
    }
    Files.write(directory.resolve("model.onnx"), TinyGraph.mean());
    return Encoder.of(directory);
  }

  private static byte[] joined(ModelFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : List.of(file.facts(), BORDER, file.weights(), BORDER, file.landmarks())) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  /** What {@link #joined} joined; without a border it is all facts. */
  private static ModelFile sections(byte[] bytes) {
    int first = border(bytes, 0);
    int second = border(bytes, Math.min(bytes.length, first + BORDER.length));
    return ModelFile.of(
        Arrays.copyOf(bytes, first),
        Arrays.copyOfRange(bytes, Math.min(second, first + BORDER.length), second),
        Arrays.copyOfRange(bytes, Math.min(bytes.length, second + BORDER.length), bytes.length),
        new byte[0]);
  }

  private static int border(byte[] bytes, int from) {
    for (int at = from; at + BORDER.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + BORDER.length, BORDER, 0, BORDER.length)) {
        return at;
      }
    }
    return bytes.length;
  }

  @Test
  void whatFuzzingStartsFromIsTaken() throws IOException {
    Path file = directory.resolve("m.stance");
    for (Arguments seed : models()) {
      byte[] bytes = (byte[]) seed.get()[0];
      ModelFile sections = sections(bytes);
      Files.write(file, sections.weights().length > 0 ? bytes(sections) : bytes);
      assertThat(StanceModel.load(file).labels()).isEqualTo(Rows.LABELS);
    }
  }

  @MethodSource("models")
  @FuzzTest
  @DictionaryFile(resourcePath = "model.dict")
  void aModelIsRefusedInWordsOrAnswersWithProbabilities(byte[] bytes) throws IOException {
    Path file = directory.resolve("m.stance");
    Files.write(file, bytes);
    checkLoaded(file);
    Files.write(file, bytes(sections(bytes)));
    checkLoaded(file);
  }

  private static void checkLoaded(Path file) throws IOException {
    try {
      StanceModel model = StanceModel.load(file);
      checkAnswers(model);
      Path again = directory.resolve("again.stance");
      model.save(again);
      assertThat(Files.mismatch(again, file)).isNegative();
    } catch (ModelFormatException refused) {
      assertThat(refused.getMessage()).startsWith(file + ": ").doesNotContain("\n", "\r");
    }
  }

  private static void checkAnswers(StanceModel model) {
    int dimension = model.encoder().map(encoder -> encoder.dimension()).orElse(0);
    float[] vector = new float[dimension];
    Arrays.fill(vector, 0.5f);
    double[] probabilities = new double[model.labels().size()];
    TextScorer texts = TextScorer.of(model);
    for (Target target : List.of(model.defaultTarget(), new Target("another"))) {
      for (String text : List.of(KNOWN, "zzz", "")) {
        texts.scorer().score(new TargetedText(text, target), vector, probabilities);
        assertThat(Arrays.stream(probabilities)).allMatch(share -> share >= 0 && share <= 1);
        assertThat(Arrays.stream(probabilities).sum()).isBetween(0.999999, 1.000001);
      }
    }
    assertThat(model.knownWordShare(KNOWN)).isBetween(0.0, 1.0);
    assertThat(model.reviewThreshold()).isBetween(0.0, 1.0);
    assertThat(model.card()).endsWith("\n");
    if (dimension == 0) {
      assertThat(texts.similarity(KNOWN, "We", Target.DEFAULT)).isBetween(-1.000001, 1.000001);
      texts.contributions(KNOWN, Target.DEFAULT);
    }
  }
}
