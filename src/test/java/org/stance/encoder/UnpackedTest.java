package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
  /** A file in a jar that is on the class path anyway. */
  private static final String RESOURCE = "/" + Encoder.BUNDLED + "-tokenizer.json";

  @TempDir private Path folder;
  private Path directory;

  @BeforeEach
  void namesADirectory() {
    directory = folder.resolve("created when needed");
  }

  private static byte[] inTheJar() throws IOException {
    try (var in = UnpackedTest.class.getResourceAsStream(RESOURCE)) {
      return in.readAllBytes();
    }
  }

  private Path unpacked() {
    return Unpacked.of(RESOURCE, directory).orElseThrow().file();
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
  void whereNothingCanBeWrittenNothingIsKept() throws IOException {
    Files.writeString(directory, "a file in its place");
    assertThat(Unpacked.of(RESOURCE, directory)).isEmpty();
  }

  @Test
  void onlyFilesOfAJarAreUnpacked() {
    assertThat(Unpacked.of("/nosuch.onnx", directory)).isEmpty();
    assertThat(Unpacked.class.getResource("/org/stance/encoder/Unpacked.class")).isNotNull();
    assertThat(Unpacked.of("/org/stance/encoder/Unpacked.class", directory)).isEmpty();
  }

  @Test
  void notesAreKept() {
    Unpacked file = Unpacked.of(RESOURCE, directory).orElseThrow();
    assertThat(file.note("size")).isEmpty();
    file.write("size", "large");
    assertThat(Unpacked.of(RESOURCE, directory).flatMap(again -> again.note("size")))
        .isEqualTo(Optional.of("large"));
  }
}
