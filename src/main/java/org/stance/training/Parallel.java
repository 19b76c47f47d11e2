package org.stance.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Runs tasks in parallel. Their results must not depend on the number of threads. */
final class Parallel {
  private Parallel() {}

  /**
   * Runs a task for each index from 0 and waits for all of them.
   *
   * @param size the number of tasks
   * @param threads the number of threads, 1 or more
   * @param work the task; if tasks fail, the exception of the lowest index is thrown
   * @throws CancellationException if the calling thread is interrupted, which stays interrupted
   */
  static void run(int size, int threads, IntConsumer work) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(size, threads)));
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int number = i;
        parts.add(pool.submit(() -> work.accept(number)));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while training");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
