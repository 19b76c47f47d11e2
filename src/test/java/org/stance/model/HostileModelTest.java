package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.features.FeatureGroup;
import org.stance.task.Target;
import org.stance.training.Rows;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;

/**
 * Models that somebody changed on purpose, with a digest that fits: each is refused in words, or
 * predicts with probabilities that are some.
 */
@Tag("slow")
class HostileModelTest {
  private static final int TRIALS = 5_000;

  @TempDir private static Path directory;

  private static final byte[] NOTHING = {};

  private static ModelFile whole = ModelFile.of(NOTHING, NOTHING, NOTHING, NOTHING);

  @BeforeAll
  static void trains() throws IOException {
    TrainingOptions options =
        TrainingOptions.of(TrainingOptions.Features.of(EnumSet.of(FeatureGroup.WORDS)));
    Path file = directory.resolve("small.stance");
    StanceTrainer.train(Rows.LABELS, Rows.small(), options, line -> {}).save(file);
    whole = ModelParts.file(file);
  }

  /** Returns whether it was taken. */
  private static boolean taken(byte[] facts, byte[] weights) {
    try {
      StanceModel loaded = ModelFile.of(facts, weights, NOTHING, NOTHING).model("m");
      double[] probabilities =
          loaded.probabilities("We welcome this meeting today", Target.DEFAULT);
      assertThat(Arrays.stream(probabilities).sum()).isBetween(0.999, 1.001);
      assertThat(loaded.card()).isNotEmpty();
      return true;
    } catch (ModelFormatException refused) {
      assertThat(refused.getMessage()).startsWith("m: ").doesNotContain("\n");
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
      return fail("neither refused nor taken", defect);
    }
  }

  private static byte[] changed(byte[] bytes, int place, int value) {
    byte[] changed = bytes.clone();
    changed[place] = (byte) value;
    return changed;
  }

  @Test
  void everyChangedByteOfTheWeightsIsRefusedOrHarmless() {
    byte[] weights = whole.weights();
    int refused = 0;
    for (int place = 0; place < weights.length; place++) {
      for (int value : new int[] {0x7F, 0xFF, weights[place] ^ 1, weights[place] ^ 0x40}) {
        refused += taken(whole.facts(), changed(weights, place, value)) ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void everyChangedByteOfTheFactsIsRefusedOrHarmless() {
    byte[] facts = whole.facts();
    int refused = 0;
    for (int place = 0; place < facts.length; place++) {
      for (int value : new int[] {'0', '9', '-', '"', '{', ',', facts[place] ^ 1}) {
        refused += taken(changed(facts, place, value), whole.weights()) ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void cutAndJoinedWeightsAreRefusedOrHarmless() {
    Random random = new Random(3);
    byte[] weights = whole.weights();
    for (int i = 0; i < TRIALS; i++) {
      int from = random.nextInt(weights.length);
      int to = random.nextInt(weights.length);
      byte[] joined = Arrays.copyOf(weights, from + weights.length - to);
      System.arraycopy(weights, to, joined, from, weights.length - to);
      taken(whole.facts(), joined);
    }
  }
}
