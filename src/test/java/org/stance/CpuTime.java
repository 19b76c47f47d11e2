package org.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Limits in processor time: by the clock, a test would fail on a machine that is busy with
 * something else. What only waits is not limited.
 */
public final class CpuTime {
  private static final long POLL_MILLIS = 20;

  private CpuTime() {}

  /**
   * Waits for a process and returns its exit code; fails once it and what it started have used too
   * much. In any case, none of them is left.
   */
  public static int await(Process process, Duration limit) throws InterruptedException {
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        Duration used =
            Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(CpuTime::used)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(used).as("processor time of a process").isLessThan(limit);
      }
      return process.exitValue();
    } finally {
      end(process);
    }
  }

  /** Ends a process and what it started. */
  public static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Returns what the work returns; fails once this JVM has used too much for it. */
  public static <T> T within(Duration limit, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "limited");
    thread.setDaemon(true);
    Duration start = used(ProcessHandle.current());
    thread.start();
    while (true) {
      try {
        return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException running) {
        Duration used = used(ProcessHandle.current()).minus(start);
        assertThat(used).as("processor time").isLessThan(limit);
      } catch (InterruptedException | ExecutionException failed) {
        throw new AssertionError(failed);
      }
    }
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
