package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an encoder does to the process and the user that it runs for. */
class NativeCodeTest {
  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void createsAHome() throws Exception {
    home = Files.createDirectory(folder.resolve("home"));
  }

  private Jvm.Result run(String... args) throws Exception {
    return Jvm.run(home, EncoderProgram.class, List.of(), List.of(args));
  }

  @Test
  void aProgramFindsNoFilePropertyOrOutputLeftBehind() throws Exception {
    assertThat(run("embed")).isEqualTo(new Jvm.Result(0, "384\ntrue\n"));
    assertThat(home).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ai/djl/", "/onnxruntime/"})
  void aMissingLibraryIsNamed(String library) throws Exception {
    Jvm.Result result = Jvm.run(home, EncoderProgram.class, List.of(library), List.of("problem"));
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output())
        .startsWith("e5-small-v2: no class ai/")
        .endsWith(" (onnxruntime and ai.djl.huggingface:tokenizers expected on the class path)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"opening", "using"})
  void aProgramMayExitWhileEncodersWork(String activity) throws Exception {
    Path directory = Files.createDirectory(folder.resolve("tiny"));
    Files.write(directory.resolve("model.onnx"), TinyGraph.mean());
    try (InputStream in =
        NativeCodeTest.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json")) {
      Files.copy(in, directory.resolve("tokenizer.json"));
    }
    assertThat(run(activity, directory.toString())).isEqualTo(new Jvm.Result(3, ""));
    assertThat(home).isEmptyDirectory();
  }
}
