package org.stance.cli.console;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.stance.encoder.NativeUse;

/** Ends the process, but never while native code is running, which would crash the JVM. */
public final class ProcessExit {
  /** The signals and their numbers, to which a shell adds 128. */
  private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  private ProcessExit() {}

  /** Stops native code, then exits. */
  public static void with(int code) {
    NativeUse.stop();
    System.exit(code);
  }

  /**
   * Installs handlers for HUP, INT and TERM that stop native code before exiting. A shutdown hook
   * would not do: hooks run concurrently with ONNX Runtime's own. The class {@code Signal} is in a
   * module that is not part of the standard, so the compiler may not know it.
   */
  public static void onSignals() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      for (Map.Entry<String, Integer> entry : SIGNALS.entrySet()) {
        Object ending =
            Proxy.newProxyInstance(
                handler.getClassLoader(),
                new Class<?>[] {handler},
                (proxy, method, arguments) -> {
                  with(128 + entry.getValue());
                  return arguments;
                });
        handle.invoke(
            null, signal.getConstructor(String.class).newInstance(entry.getKey()), ending);
      }
    } catch (ReflectiveOperationException unknown) {
      // Another JVM, or a system without these signals, ends in its own way.
      return;
    }
  }
}
