package org.stance.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.encoder.Jvm;

/** Who uses n-grams alone needs none of the encoder's libraries, which are 190 MB. */
class WithoutEncoderTest {
  private static final List<String> ENCODER =
      List.of("/ai/djl/", "/onnxruntime/", "/dev/langchain4j/", "/gson/");

  @Test
  void ngramsAreTrainedAndUsedWithoutItsLibraries(@TempDir Path folder) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    List<String> args = List.of(folder.resolve("m.stance").toString());
    assertThat(Jvm.run(home, NgramProgram.class, ENCODER, args))
        .isEqualTo(new Jvm.Result(0, "opposed\nnone\nnone\n"));
    assertThat(home).isEmptyDirectory();
  }
}
