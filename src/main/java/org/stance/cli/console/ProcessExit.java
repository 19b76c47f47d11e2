package org.stance.cli.console;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.stance.encoder.NativeUse;

/** Ends the process; never while native code computes, which would crash it. */
public final class ProcessExit {
  /** With their numbers; a shell adds 128 to tell them. */
  private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  private ProcessExit() {}

  /** Ends it with an exit code. */
  public static void with(int code) {
    NativeUse.stop();
    System.exit(code);
  }

  /**
   * Ends it so from now on when it is told to from outside. Java has no other way: what it lets run
   * when it ends runs side by side with the library's own tidying. The class lies in a module that
   * is exported but not part of the standard, so the compiler may not know it.
   */
  public static void onSignals() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      for (Map.Entry<String, Integer> each : SIGNALS.entrySet()) {
        Object ending =
            Proxy.newProxyInstance(
                handler.getClassLoader(),
                new Class<?>[] {handler},
                (proxy, method, arguments) -> {
                  with(128 + each.getValue());
                  return arguments;
                });
        handle.invoke(null, signal.getConstructor(String.class).newInstance(each.getKey()), ending);
      }
    } catch (ReflectiveOperationException unknown) {
      // Another JVM, or a system without them: it ends in its own way.
      return;
    }
  }
}
