package org.stance.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.stance.cli.console.RowProgress;
import org.stance.table.RowChunks;
import org.stance.table.RowReader;

/**
 * Rows through several threads, a chunk at a time, written in the order in which they came. This
 * thread reads and writes; a slow reader of the output stops it, and then the others, so that only
 * a few chunks are in memory at a time.
 */
public final class Batches {
  /** Chunks that wait to be classified or written, so that nobody waits for them. */
  private static final int SPARE = 2;

  private final ChunkClassifier work;
  private final int threads;
  private final Deque<Job> jobs = new ArrayDeque<>();
  private long failed;

  public Batches(ChunkClassifier work, int threads) {
    this.work = work;
    this.threads = threads;
  }

  /** Returns how many rows failed. */
  public long run(RowChunks chunks, OutputStream out, RowProgress progress) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      out.write(work.start());
      Optional<IOException> broken = Optional.empty();
      boolean more = true;
      while (more || !jobs.isEmpty()) {
        while (more && jobs.size() < threads + SPARE) {
          try {
            more = submit(chunks, pool);
          } catch (IOException unreadable) {
            // What was read before is written first, however many threads there are.
            broken = Optional.of(unreadable);
            more = false;
          }
        }
        if (!jobs.isEmpty()) {
          write(jobs.remove(), out, progress);
        }
      }
      if (broken.isPresent()) {
        throw broken.get();
      }
      return failed;
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean submit(RowChunks chunks, ExecutorService pool) throws IOException {
    RowReader rows = chunks.next();
    if (rows != null) {
      jobs.add(new Job(pool.submit(() -> work.part(rows)), chunks.position()));
    }
    return rows != null;
  }

  private void write(Job job, OutputStream out, RowProgress progress) throws IOException {
    ChunkClassifier.Part part = await(job.part());
    out.write(part.bytes());
    failed += part.failed();
    if (part.failure().isPresent()) {
      throw part.failure().get();
    }
    progress.update(part.rows(), job.position());
  }

  private static ChunkClassifier.Part await(Future<ChunkClassifier.Part> part) throws IOException {
    try {
      return part.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    } catch (ExecutionException failure) {
      @Nullable Throwable cause = failure.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("rows could not be classified", cause);
    }
  }

  /**
   * Rows being classified.
   *
   * @param part what becomes of them
   * @param position how far they reach in the input
   */
  private record Job(Future<ChunkClassifier.Part> part, long position) {}
}
