package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.encoder.Encoder;
import org.stance.features.FeatureGroup;
import org.stance.model.Hyperparameters;
import org.stance.model.ModelFormatException;
import org.stance.model.ModelParts;
import org.stance.model.StanceModel;
import org.stance.task.Target;
import org.stance.weights.NystroemFeatures;

class EncoderModelTest {
  /** None of these words stands in the training rows. */
  private static final String NEW_WORDS = "I am delighted, what a wonderful idea";

  @TempDir Path directory;

  private static TrainingOptions options() throws IOException {
    return options(TrainingOptions.Features.of(Encoder.bundled()));
  }

  private static TrainingOptions options(TrainingOptions.Features features) {
    return Rows.fast(features).withGrid(List.of(new Hyperparameters(0.3, 20)));
  }

  private static StanceModel train(TrainingOptions options) {
    return StanceTrainer.train(Rows.LABELS, Rows.small(), options, line -> {});
  }

  @Test
  void aSavedModelPredictsAsBefore() throws IOException {
    StanceModel trained = train(options());
    Path file = directory.resolve("m.stance");
    trained.save(file);
    StanceModel loaded = StanceModel.load(file);
    assertThat(loaded.encoder()).contains(Encoder.bundled().identity());
    assertThat(loaded.with(Encoder.bundled()).probabilities(NEW_WORDS, Target.DEFAULT))
        .containsExactly(trained.probabilities(NEW_WORDS, Target.DEFAULT));
    assertThat(loaded.card()).contains("e5-small-v2", Encoder.bundled().identity().sha256());
  }

  @Test
  void wordsThatTheRowsLackAreUnderstood() throws IOException {
    StanceModel words = Rows.model();
    StanceModel both = train(options());
    assertThat(words.probabilities("zzz", Target.DEFAULT)[0]).isLessThan(0.4);
    assertThat(both.probabilities(NEW_WORDS, Target.DEFAULT)[0]).isGreaterThan(0.4);
  }

  @Test
  void theEncoderAloneIsEnough() throws IOException {
    StanceModel model =
        train(
            options(
                new TrainingOptions.Features(
                    Set.of(FeatureGroup.ENCODER), List.of(), Optional.of(Encoder.bundled()))));
    assertThat(model.probabilities(NEW_WORDS, Target.DEFAULT)[0]).isGreaterThan(0.4);
    assertThat(model.knownWordShare(NEW_WORDS)).isEqualTo(1);
    assertThat(model.knownWordShare(" ... ")).isZero();
    assertThat(model.probabilities(" ... ", Target.DEFAULT)).containsOnly(1.0 / 3);
  }

  @Test
  void equalModelsWhateverTheThreads() throws IOException {
    StanceModel one = train(options().with(new TrainingOptions.Execution(1, 1)));
    StanceModel three = train(options().with(new TrainingOptions.Execution(1, 3)));
    assertThat(three.probabilities(NEW_WORDS, Target.DEFAULT))
        .containsExactly(one.probabilities(NEW_WORDS, Target.DEFAULT));
    assertThat(three.facts()).isEqualTo(one.facts());
  }

  @Test
  void withoutItsEncoderItDoesNotPredict() throws IOException {
    Path file = directory.resolve("m.stance");
    train(options()).save(file);
    StanceModel loaded = StanceModel.load(file);
    assertThatThrownBy(() -> loaded.probabilities(NEW_WORDS, Target.DEFAULT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherEncoderIsRefused() throws IOException {
    StanceModel trained = train(options());
    String sha256 = Encoder.bundled().identity().sha256();
    byte[] facts = trained.facts().replace(sha256, "0".repeat(64)).getBytes(StandardCharsets.UTF_8);
    Path file = directory.resolve("m.stance");
    trained.save(file);
    byte[] landmarks = ModelParts.read(file).landmarks();
    StanceModel other = ModelParts.with(file, facts, landmarks);
    assertThatThrownBy(() -> other.with(Encoder.bundled()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the encoder e5-small-v2 (384 numbers, SHA-256 %s) is not the one it was trained with"
                + " (e5-small-v2, 384, %s, expected)",
            sha256, "0".repeat(64));
    assertThatThrownBy(() -> Rows.model().with(Encoder.bundled()))
        .hasMessage("the model has no use for an encoder");
  }

  @Test
  void landmarksThatDoNotFitAreRefused() throws IOException {
    Path file = directory.resolve("m.stance");
    StanceModel trained = train(options());
    trained.save(file);
    byte[] facts = trained.facts().getBytes(StandardCharsets.UTF_8);
    for (byte[] landmarks :
        List.of(new byte[0], NystroemFeatures.of(List.of(new float[] {1, 2}), false, 1).bytes())) {
      assertThatThrownBy(() -> ModelParts.with(file, facts, landmarks))
          .isInstanceOf(ModelFormatException.class)
          .hasMessageStartingWith("m: not a usable model: ");
    }
  }
}
