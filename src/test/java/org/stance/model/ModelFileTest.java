package org.stance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
  private static final byte[] FACTS = "{\"labels\": []}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] WEIGHTS = {1, 2, 3};
  private static final byte[] TRIBUO = {4, 5};
  private static final byte[] WHOLE = bytes(new byte[0]);

  private static byte[] bytes(byte[] landmarks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ModelFile.of(FACTS, WEIGHTS, landmarks, ModelFile.deflated(TRIBUO)).write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @TempDir private Path directory;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("m.stance"), bytes);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = directory.resolve("m.stance");
    Files.write(file, WHOLE);
    ModelFile read = ModelParts.file(file);
    assertThat(read.facts()).isEqualTo(FACTS);
    assertThat(read.weights()).isEqualTo(WEIGHTS);
    assertThat(read.landmarks()).isEmpty();
    ByteArrayOutputStream tribuo = new ByteArrayOutputStream();
    read.writeTribuo(tribuo);
    assertThat(tribuo.toByteArray()).isEqualTo(TRIBUO);
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
    newer[11] = 5;
    Path file = file(newer);
    assertThatThrownBy(() -> ModelParts.file(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage(file + ": model format 5, of a newer release (4 expected: update stance)");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void refusesOlderVersionsInOneLineWithAHint(int version) throws IOException {
    byte[] older = WHOLE.clone();
    older[11] = (byte) version;
    Path file = file(older);
    assertThatThrownBy(() -> StanceModel.load(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage(
            "%s: model format %d, of an older release (4 expected: train the model again)",
            file, version);
  }

  @Test
  void refusesSizesBeforeItReadsThem() throws IOException {
    byte[] huge = WHOLE.clone();
    huge[12] = 0x7f;
    Path file = file(huge);
    assertThatThrownBy(() -> ModelParts.file(file))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining("a section of ");
  }

  @ParameterizedTest
  @CsvSource({"12, 4194304", "16, 268435456", "20, 67108864", "24, 268435456"})
  void aSectionOfAnyKindHasALimit(int place, int most) throws IOException {
    Path atLimit = file(ByteBuffer.wrap(WHOLE.clone()).putInt(place, most).array());
    assertThatThrownBy(() -> ModelParts.file(atLimit)).hasMessageContaining(" bytes (");
    Path beyond = file(ByteBuffer.wrap(WHOLE.clone()).putInt(place, most + 1).array());
    assertThatThrownBy(() -> ModelParts.file(beyond))
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

  @Test
  void aTribuoSectionThatIsNotDeflatedIsRefusedWhenItIsWritten() {
    ModelFile file = ModelFile.of(FACTS, WEIGHTS, new byte[0], TRIBUO);
    assertThatThrownBy(() -> file.writeTribuo(OutputStream.nullOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Tribuo's model can't be unpacked: ");
    byte[] whole = ModelFile.deflated(new byte[100]);
    ModelFile cut =
        ModelFile.of(FACTS, WEIGHTS, new byte[0], Arrays.copyOf(whole, whole.length - 6));
    assertThatThrownBy(() -> cut.writeTribuo(OutputStream.nullOutputStream()))
        .hasMessageStartingWith("Tribuo's model can't be unpacked: ");
  }

  /** Refused before anything in it is parsed. */
  private static void damaged(Path file) {
    assertThatThrownBy(() -> ModelParts.file(file)).isInstanceOf(ModelFormatException.class);
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
  void landmarksAreASectionOfTheirOwn() throws IOException {
    byte[] whole = bytes(new byte[] {7, 8, 9});
    assertThat(whole).hasSize(WHOLE.length + 3);
    assertThat(ModelParts.file(file(whole)).landmarks()).containsExactly(7, 8, 9);
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
