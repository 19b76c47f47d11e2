package org.stance.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.stance.task.Target;

/** Programs that use an encoder as a library, for tests that need a process. */
final class EncoderProgram {
  private static final long HELD_OPEN_MILLIS = 700;

  private EncoderProgram() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "embed" -> embed();
      case "problem" -> problem();
      case "reopen" -> reopen(Path.of(args[1]), Integer.parseInt(args[2]));
      default -> exitWhile(args[0], Path.of(args[1]));
    }
  }

  /** Prints by how many MiB the process grows while an encoder is opened and closed many times. */
  private static void reopen(Path directory, int rounds) throws IOException {
    long before = 0;
    for (int i = 0; i < 2 * rounds; i++) {
      try (Encoder encoder = Encoder.of(directory)) {
        encoder.embed("text " + i, Target.DEFAULT);
      }
      before = i < rounds ? resident() : before;
    }
    System.out.println(resident() - before);
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElseThrow();
  }

  private static void problem() throws IOException {
    try (Encoder encoder = Encoder.bundled()) {
      System.out.println(encoder.identity());
    } catch (EncoderException problem) {
      System.out.println(problem.getMessage());
    }
  }

  private static void embed() throws Exception {
    Properties before = (Properties) System.getProperties().clone();
    try (Encoder encoder = Encoder.bundled()) {
      System.out.println(encoder.embed("We welcome it.", Target.DEFAULT).length);
    }
    System.out.println(System.getProperties().equals(before));
  }

  /** Exits while other threads open or use encoders, and lasts long enough for them to notice. */
  private static void exitWhile(String activity, Path directory) throws Exception {
    Encoder encoder = Encoder.of(directory);
    for (int i = 0; i < 2; i++) {
      Thread thread =
          new Thread(activity.equals("opening") ? () -> open(directory) : () -> use(encoder));
      thread.setDaemon(true);
      thread.start();
    }
    Runtime.getRuntime().addShutdownHook(new Thread(EncoderProgram::holdOpen));
    Thread.sleep(100);
    System.exit(3);
  }

  private static void open(Path directory) {
    while (true) {
      try (Encoder encoder = Encoder.of(directory)) {
        encoder.embed("one", Target.DEFAULT);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static void use(Encoder encoder) {
    for (int i = 0; ; i++) {
      encoder.embed("text " + i, Target.DEFAULT);
    }
  }

  private static void holdOpen() {
    try {
      Thread.sleep(HELD_OPEN_MILLIS);
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }
}
