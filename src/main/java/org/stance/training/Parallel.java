package org.stance.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Does several things at once. What comes of it must not depend on how many at once. */
final class Parallel {
  private Parallel() {}

  /**
   * Does something for every number from 0, and waits for all.
   *
   * @param size how many numbers
   * @param threads how many threads work, 1 or more
   * @param work what to do; an exception of it is thrown here, the first number's where there are
   *     several
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
      throw new IllegalStateException("interrupted while training", e);
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
