package org.stance.encoder;

import java.nio.file.Path;
import java.util.Properties;
import org.stance.task.Target;

/** Programs that use an encoder as a library, for {@link NativeCodeTest}. */
final class EncoderProgram {
  private static final long HELD_OPEN_MILLIS = 700;

  private EncoderProgram() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("embed")) {
      embed();
    } else {
      exitWhile(args[0], Path.of(args[1]));
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
      } catch (Exception failed) {
        System.err.println(failed);
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
