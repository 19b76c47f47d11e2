package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Closing an encoder returns its native memory: measured in a process whose Java heap doesn't grow
 * and is hardly collected, since the collector frees some of what was never closed.
 */
class EncoderMemoryTest {
  private static final List<String> STEADY_HEAP =
      List.of("-Xms512m", "-Xmn400m", "-XX:+AlwaysPreTouch");

  @TempDir private Path folder;
  private Path directory;

  @BeforeEach
  void needsProc() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/status")));
    directory = Files.createDirectory(folder.resolve("encoder"));
  }

  private void resource(String name, String to) throws IOException {
    try (InputStream in = EncoderMemoryTest.class.getResourceAsStream("/" + name)) {
      Files.copy(in, directory.resolve(to));
    }
  }

  /** By how many MiB a process grows in so many rounds, after as many to warm up. */
  private long growth(int rounds) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    List<String> args = new ArrayList<>(STEADY_HEAP);
    args.addAll(List.of("reopen", directory.toString(), Integer.toString(rounds)));
    Jvm.Result result = Jvm.run(home, EncoderProgram.class, List.of(), args);
    assertThat(result.exitCode()).isZero();
    return Long.parseLong(result.output().strip());
  }

  /** One that is not freed takes 6 MiB. */
  @Test
  void tokenizersAreFreed() throws Exception {
    resource("all-minilm-l6-v2-tokenizer.json", "tokenizer.json");
    Files.write(directory.resolve("model.onnx"), TinyGraph.mean());
    assertThat(growth(10)).isLessThan(30);
  }

  /** One that is not freed takes 130 MiB. */
  @Test
  void graphsAreFreed() throws Exception {
    resource("e5-small-v2-tokenizer.json", "tokenizer.json");
    resource("e5-small-v2.onnx", "model.onnx");
    assertThat(growth(2)).isLessThan(130);
  }
}
