package org.stance.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.task.Target;

/** Closing an encoder returns its native memory; measured where the system tells the process's. */
class EncoderMemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int ROUNDS = 25;

  @TempDir private Path directory;

  @BeforeEach
  void needsProc() {
    assumeTrue(Files.exists(STATUS));
  }

  /** The resident memory of this process in MiB. */
  private static long resident() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElseThrow();
  }

  private void resource(String name, String to) throws IOException {
    try (InputStream in = EncoderMemoryTest.class.getResourceAsStream("/" + name)) {
      Files.copy(in, directory.resolve(to));
    }
  }

  private long afterOneMore() throws IOException {
    try (Encoder encoder = Encoder.of(directory)) {
      encoder.embed("a text", Target.DEFAULT);
    }
    return resident();
  }

  @Test
  void tokenizersAreFreed() throws IOException {
    resource("all-minilm-l6-v2-tokenizer.json", "tokenizer.json");
    Files.write(directory.resolve("model.onnx"), TinyGraph.mean());
    for (int i = 0; i < 5; i++) {
      afterOneMore();
    }
    long before = resident();
    for (int i = 0; i < ROUNDS; i++) {
      afterOneMore();
    }
    assertThat(resident() - before).isLessThan(ROUNDS);
  }

  @Test
  void graphsAreFreed() throws IOException {
    resource("e5-small-v2-tokenizer.json", "tokenizer.json");
    resource("e5-small-v2.onnx", "model.onnx");
    long first = afterOneMore();
    long third = Math.max(afterOneMore(), afterOneMore());
    assertThat(third - first).isLessThan(60);
  }
}
