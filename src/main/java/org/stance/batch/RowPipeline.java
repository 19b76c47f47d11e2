package org.stance.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.stance.table.Row;
import org.stance.table.RowReader;

/**
 * Classifies rows on several threads and writes them in the order in which they were read. The
 * calling thread reads and writes; where the output accepts no more, it stops reading as well, so
 * that only a few batches are in memory at a time. For one run only; not thread-safe.
 */
public final class RowPipeline {
  /** Batches read ahead of the threads, so that none of them waits. */
  private static final int SPARE = 2;

  /** Rows per batch: enough for the encoder to find texts of similar length. */
  private static final int MAX_ROWS = 512;

  /** Characters per batch, which bounds the memory; a longer row is a batch of its own. */
  private static final int MAX_CHARACTERS = 1 << 18;

  private final BatchClassifier classifier;
  private final int threads;
  private final Deque<Job> jobs = new ArrayDeque<>();
  private Optional<IOException> unreadable = Optional.empty();
  private boolean ended;

  public RowPipeline(BatchClassifier classifier, int threads) {
    this.classifier = classifier;
    this.threads = threads;
  }

  /** Is called by the thread that runs the pipeline, after a batch is written. */
  @FunctionalInterface
  public interface RowListener {
    /**
     * More rows are done.
     *
     * @param rows how many
     * @param position how many bytes of the input had been read when the last of them was
     */
    void written(int rows, long position);
  }

  /**
   * Classifies all rows.
   *
   * @return how many rows failed
   * @throws IOException if the rest of the input can't be read, after all rows before it have been
   *     written; or if writing fails
   */
  public long run(RowReader rows, OutputStream out, RowListener listener) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      out.write(classifier.start());
      long failed = 0;
      while (submit(rows, pool)) {
        Job job = jobs.remove();
        ClassifiedBatch batch = await(job.batch());
        out.write(batch.bytes());
        failed += batch.failed();
        listener.written(batch.rows(), job.position());
      }
      if (unreadable.isPresent()) {
        throw unreadable.get();
      }
      return failed;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Keeps the threads busy; false when no batch is left. */
  private boolean submit(RowReader rows, ExecutorService pool) {
    while (!ended && jobs.size() < threads + SPARE) {
      List<Row> batch = next(rows);
      if (!batch.isEmpty()) {
        jobs.add(new Job(pool.submit(() -> classifier.classify(batch)), rows.position()));
      }
    }
    return !jobs.isEmpty();
  }

  private List<Row> next(RowReader rows) {
    List<Row> batch = new ArrayList<>(MAX_ROWS);
    long characters = 0;
    try {
      while (!ended && batch.size() < MAX_ROWS && characters < MAX_CHARACTERS) {
        Row row = rows.next();
        if (row == null) {
          ended = true;
        } else {
          batch.add(row);
          characters += characters(row);
        }
      }
    } catch (IOException failed) {
      unreadable = Optional.of(failed);
      ended = true;
    }
    return batch;
  }

  private static long characters(Row row) {
    long sum = 0;
    for (String value : row.values()) {
      sum += value.length();
    }
    return sum;
  }

  private static ClassifiedBatch await(Future<ClassifiedBatch> batch) {
    try {
      return batch.get();
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
   * A batch being classified.
   *
   * @param batch its result
   * @param position how many bytes of the input had been read with it
   */
  private record Job(Future<ClassifiedBatch> batch, long position) {}
}
