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

  private static ModelFile whole = new ModelFile(new byte[0], new byte[0], new byte[0]);

  @BeforeAll
  static void trains() throws IOException {
    TrainingOptions options = TrainingOptions.of(TrainingOptions.Features.of(EnumSet.of(FeatureGroup.WORDS)));
    Path file = directory.resolve("small.stance");
    StanceTrainer.train(Rows.LABELS, Rows.small(), options, told -> {}).save(file);
    whole = ModelFile.read(file);
  }

  /** Returns whether it was taken. */
  private static boolean taken(byte[] facts, byte[] model) {
    try {
      StanceModel loaded = StanceModel.of(new ModelFile(facts, model, new byte[0]), "m");
      double[] told = loaded.probabilities("We welcome this meeting today", Target.DEFAULT);
      assertThat(Arrays.stream(told).sum()).isBetween(0.999, 1.001);
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
    byte[] model = whole.model();
    int refused = 0;
    for (int place = 0; place < model.length; place++) {
      for (int value : new int[] {0x7F, 0xFF, model[place] ^ 1, model[place] ^ 0x40}) {
        refused += taken(whole.facts(), changed(model, place, value)) ? 0 : 1;
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
        refused += taken(changed(facts, place, value), whole.model()) ? 0 : 1;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void cutAndJoinedWeightsAreRefusedOrHarmless() {
    Random random = new Random(3);
    byte[] model = whole.model();
    for (int i = 0; i < TRIALS; i++) {
      int from = random.nextInt(model.length);
      int to = random.nextInt(model.length);
      byte[] joined = Arrays.copyOf(model, from + model.length - to);
      System.arraycopy(model, to, joined, from, model.length - to);
      taken(whole.facts(), joined);
    }
  }
}
