package org.stance.encoder;

import ai.onnxruntime.OrtEnvironment;

/**
 * ONNX Runtime's environment, which lives until the process ends.
 *
 * <p>The library releases it in a shutdown hook, even while another thread opens a session, which
 * crashes the JVM (microsoft/onnxruntime#31352). The native environment counts its references, so
 * we take a second one, which nothing releases: the first attempt to create it is interrupted after
 * the native part, when the library creates the thread of its hook. Where the application has
 * created the environment already, it is used as it is.
 */
final class SharedEnvironment {
  private static final OrtEnvironment INSTANCE = referencedTwice();

  private SharedEnvironment() {}

  static OrtEnvironment get() {
    return INSTANCE;
  }

  private static OrtEnvironment referencedTwice() {
    OrtEnvironment.getAvailableProviders(); // loads the native code
    InheritableThreadLocal<Boolean> noThreads =
        new InheritableThreadLocal<>() {
          @Override
          protected Boolean childValue(Boolean value) {
            throw new NoThread();
          }
        };
    noThreads.set(true);
    try {
      return OrtEnvironment.getEnvironment();
    } catch (NoThread interrupted) {
      noThreads.remove();
      return OrtEnvironment.getEnvironment();
    } finally {
      noThreads.remove();
    }
  }

  /** Thrown where the current thread creates another one. */
  private static final class NoThread extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
