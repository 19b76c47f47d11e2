package org.stance.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * One of those that a benchmark measures.
 *
 * @param name what it is, for the reader
 * @param work does the work once and returns the CPU seconds it took
 */
record Contender(String name, Work work) {
  private static final double SECOND = 1e9;

  /** One round of work. */
  interface Work {
    /** Returns how many seconds of one processor it took. */
    double seconds() throws IOException;
  }

  /** Something done in this thread, which returns a number so that it can't be left out. */
  interface Task {
    /** Does it. */
    long run() throws IOException;
  }

  /** A contender that works in this thread, whose CPU time is measured. */
  static Contender of(String name, Task task) {
    return new Contender(name, () -> seconds(task));
  }

  /** Seconds that a task takes in this thread. */
  static double seconds(Task task) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long result = task.run();
    double seconds = (threads.getCurrentThreadCpuTime() - start) / SECOND;
    if (result == Long.MIN_VALUE) {
      throw new IllegalStateException("a benchmark's result is never that");
    }
    return seconds;
  }
}
