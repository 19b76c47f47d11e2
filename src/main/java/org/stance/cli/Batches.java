package org.stance.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.stance.file.Row;
import org.stance.file.RowReader;
import org.stance.file.RowWriter;

/** Rows through several threads, some at a time, written in the order in which they came. */
final class Batches {
  private static final int ROWS = 1024;
  private static final int PART = 256;

  private final Function<List<Row>, List<ClassifiedRow>> work;
  private final int threads;

  Batches(Function<List<Row>, List<ClassifiedRow>> work, int threads) {
    this.work = work;
    this.threads = threads;
  }

  /** Returns how many rows failed. */
  long run(RowReader reader, RowWriter writer, Progress progress) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long done = 0;
      long failed = 0;
      for (List<Row> rows = read(reader); !rows.isEmpty(); rows = read(reader)) {
        for (ClassifiedRow row : classify(rows, pool)) {
          writer.write(row.columns());
          failed += row.failed() ? 1 : 0;
        }
        done += rows.size();
        writer.flush();
        progress.update(done + " rows");
      }
      writer.flush();
      return failed;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Row> read(RowReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    while (rows.size() < ROWS) {
      Row row = reader.next();
      if (row == null) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  private List<ClassifiedRow> classify(List<Row> rows, ExecutorService pool) {
    List<Callable<List<ClassifiedRow>>> parts = new ArrayList<>();
    for (int start = 0; start < rows.size(); start += PART) {
      List<Row> part = rows.subList(start, Math.min(start + PART, rows.size()));
      parts.add(() -> work.apply(part));
    }
    try {
      List<ClassifiedRow> classified = new ArrayList<>();
      for (Future<List<ClassifiedRow>> part : pool.invokeAll(parts)) {
        classified.addAll(part.get());
      }
      return classified;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a row could not be classified", failed.getCause());
    }
  }
}
