package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
  private static final String PROPERTY = "stance.unpacked";

  /** A file in a jar that is on the class path anyway. */
  private static final String RESOURCE = "/" + Encoder.BUNDLED + "-tokenizer.json";

  @TempDir private Path folder;
  private Path directory;

  @BeforeEach
  void allots() {
    directory = folder.resolve("made when needed");
    System.setProperty(PROPERTY, directory.toString());
  }

  @AfterEach
  void takesBack() {
    System.clearProperty(PROPERTY);
  }

  private static byte[] inTheJar() throws IOException {
    try (var in = UnpackedTest.class.getResourceAsStream(RESOURCE)) {
      return in.readAllBytes();
    }
  }

  private static Path unpacked() {
    return Unpacked.of(RESOURCE).orElseThrow().file();
  }

  @Test
  void fileIsUnpackedOnceAndNothingElseIsLeft() throws IOException {
    Path file = unpacked();
    Object first = Files.getLastModifiedTime(file);
    assertThat(file).hasBinaryContent(inTheJar());
    assertThat(unpacked()).isEqualTo(file);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(first);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void damagedFileIsUnpackedAnew() throws IOException {
    byte[] damaged = inTheJar();
    damaged[damaged.length / 2] ^= 1;
    Files.write(unpacked(), damaged);
    assertThat(unpacked()).hasBinaryContent(inTheJar());
  }

  @Test
  void tornFileIsUnpackedAnew() throws IOException {
    Files.writeString(unpacked(), "{");
    assertThat(unpacked()).hasBinaryContent(inTheJar());
  }

  @Test
  void whereNothingCanBeWrittenItGoesWithout() throws IOException {
    Files.writeString(directory, "a file in its place");
    assertThat(Unpacked.of(RESOURCE)).isEmpty();
  }

  @Test
  void withoutADirectoryOrAFileInAJarItGoesWithout() {
    assertThat(Unpacked.of("/nosuch.onnx")).isEmpty();
    assertThat(Unpacked.of("/org/stance/features/Unpacked.class")).isEmpty();
    System.clearProperty(PROPERTY);
    assertThat(Unpacked.of(RESOURCE)).isEmpty();
  }

  @Test
  void notesAreKept() {
    Unpacked file = Unpacked.of(RESOURCE).orElseThrow();
    assertThat(file.note("size")).isEmpty();
    file.write("size", "large");
    assertThat(Unpacked.of(RESOURCE).flatMap(again -> again.note("size")))
        .isEqualTo(Optional.of("large"));
  }
}
