package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
  private static final byte[] FACTS = "{\"labels\": []}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MODEL = {1, 2, 3};
  private static final byte[] WHOLE = new ModelFile(FACTS, MODEL, new byte[0]).bytes();

  @TempDir private Path directory;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("m.stance"), bytes);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = directory.resolve("m.stance");
    new ModelFile(FACTS, MODEL, new byte[0]).write(file);
    assertThat(ModelFile.read(file).facts()).isEqualTo(FACTS);
    assertThat(ModelFile.read(file).model()).isEqualTo(MODEL);
  }

  @Test
  void refusesEveryFlippedBit() throws IOException {
    for (int bit = 0; bit < WHOLE.length * 8; bit++) {
      byte[] flipped = WHOLE.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      damaged(file(flipped));
    }
  }

  @Test
  void refusesEveryTruncationAndEveryExtraByte() throws IOException {
    for (int length = 0; length < WHOLE.length; length++) {
      damaged(file(Arrays.copyOf(WHOLE, length)));
    }
    damaged(file(Arrays.copyOf(WHOLE, WHOLE.length + 1)));
  }

  @Test
  void refusesAnotherVersionByName() throws IOException {
    byte[] newer = WHOLE.clone();
    newer[11] = 4;
    Path file = file(newer);
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage(file + ": model format 4, of a newer release (3 expected: update stance)");
  }

  @Test
  void refusesAnOlderVersionInWords() throws IOException {
    byte[] older = WHOLE.clone();
    older[11] = 2;
    Path file = file(older);
    assertThatThrownBy(() -> StanceModel.load(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage(
            file + ": model format 2, of an older release (3 expected: train the model again)");
  }

  @Test
  void refusesSizesBeforeItReadsThem() throws IOException {
    byte[] huge = WHOLE.clone();
    huge[12] = 0x7f;
    Path file = file(huge);
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("a section of ");
  }

  @ParameterizedTest
  @CsvSource({"12, 4194304", "16, 268435456", "20, 67108864"})
  void aSectionOfAnyKindHasALimit(int place, int most) throws IOException {
    Path atLimit = file(ByteBuffer.wrap(WHOLE.clone()).putInt(place, most).array());
    assertThatThrownBy(() -> ModelFile.read(atLimit)).hasMessageContaining(" bytes (");
    Path beyond = file(ByteBuffer.wrap(WHOLE.clone()).putInt(place, most + 1).array());
    assertThatThrownBy(() -> ModelFile.read(beyond))
        .hasMessage(beyond + ": a section of %d bytes (0 to %d expected)", most + 1, most);
  }

  @Test
  void missingFileIsNoModelProblem() {
    assertThatThrownBy(() -> StanceModel.load(directory.resolve("none.stance")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void refusesWellWrappedNonsense() throws IOException {
    refused(file(WHOLE));
  }

  @Test
  void refusesEveryBadModel() throws IOException {
    Path bad = Path.of("src/test/resources/badinputs/model");
    try (Stream<Path> files = Files.list(bad)) {
      for (Path file : files.sorted().toList()) {
        refused(file);
      }
    }
  }

  /** Refused before anything in it is parsed. */
  private static void damaged(Path file) {
    assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(ModelFormatException.class);
  }

  private static void refused(Path file) throws IOException {
    try {
      StanceModel.load(file);
      fail("%s was taken for a model", file);
    } catch (ModelFormatException e) {
      assertThat(e).message().startsWith(file + ": ").doesNotContain("\n");
    }
  }

  @Test
  void landmarksComeLast() throws IOException {
    byte[] whole = new ModelFile(FACTS, MODEL, new byte[] {7, 8, 9}).bytes();
    assertThat(whole).hasSize(WHOLE.length + 3);
    assertThat(ModelFile.read(file(whole)).landmarks()).containsExactly(7, 8, 9);
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      damaged(file(flipped));
    }
    for (int i = 0; i < whole.length; i++) {
      damaged(file(Arrays.copyOf(whole, i)));
    }
  }
}
