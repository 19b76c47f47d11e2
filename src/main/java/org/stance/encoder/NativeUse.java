package org.stance.encoder;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Who computes by native code just now. Its library tidies up when the process ends, whether or not
 * somebody still computes; what begins after that brings the whole JVM down with a crash report. So
 * a program that may end amid its work ends it here first. Thread-safe.
 */
public final class NativeUse {
  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock(true);

  private NativeUse() {}

  /** Begins to compute; for ever if it was stopped. */
  static void begin() {
    LOCK.readLock().lock();
  }

  /** Has computed. */
  static void end() {
    LOCK.readLock().unlock();
  }

  /**
   * Waits until nobody computes, for no longer than one batch of texts takes. Threads that begin
   * from then on wait for ever: nothing but {@link System#exit} may follow.
   */
  public static void stop() {
    LOCK.writeLock().lock();
  }
}
