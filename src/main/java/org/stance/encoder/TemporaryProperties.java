package org.stance.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * System properties for the duration of a block: the only way to configure how the native libraries
 * are loaded. What the application has set itself stays; the rest is gone when the block ends. One
 * thread at a time.
 */
final class TemporaryProperties {
  private static final ReentrantLock LOCK = new ReentrantLock();

  private final List<String> added = new ArrayList<>();

  private TemporaryProperties() {}

  /** Sets those that are not set. */
  static TemporaryProperties of(Map<String, String> values) {
    LOCK.lock();
    TemporaryProperties properties = new TemporaryProperties();
    values.forEach(properties::add);
    return properties;
  }

  private void add(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
      added.add(name);
    }
  }

  /** Removes those that were added. */
  void close() {
    added.forEach(System::clearProperty);
    LOCK.unlock();
  }
}
