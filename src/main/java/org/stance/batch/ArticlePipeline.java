package org.stance.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.stance.document.Document;
import org.stance.document.DocumentReader;

/**
 * Processes articles on several threads and passes the results on in the order in which the
 * articles were read. An article that can't be read is reported and left out. For one run only; not
 * thread-safe.
 *
 * @param <R> the result for one article
 */
public final class ArticlePipeline<R> {
  /** Articles in memory at a time, per thread. */
  private static final int AHEAD = 8;

  private final int threads;
  private final Function<Document, R> work;
  private final ArticleListener<R> listener;
  private final List<IOException> unreported = new ArrayList<>();
  private long read;
  private long leftOut;

  /**
   * Prepares a run.
   *
   * @param work processes an article; called by several threads
   */
  public ArticlePipeline(int threads, Function<Document, R> work, ArticleListener<R> listener) {
    this.threads = threads;
    this.work = work;
    this.listener = listener;
  }

  /** Is called by the thread that runs the pipeline. */
  public interface ArticleListener<R> {
    /** The result for the next article. */
    void result(Document document, R result) throws IOException;

    /** An article was left out. */
    void leftOut(IOException problem);

    /** So many articles have been processed so far. */
    void progress(long articles);
  }

  /**
   * How a run ended.
   *
   * @param leftOut how many articles couldn't be read
   * @param failure why the first of them couldn't, if no article at all could be read
   */
  public record ArticleSummary(long leftOut, Optional<IOException> failure) {}

  /** An article that takes more memory than there is. */
  public static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLargeException(Document document, Throwable cause) {
      super(document.id() + ": too long or too deep for the memory there is", cause);
    }
  }

  /**
   * Processes all articles.
   *
   * @throws TooLargeException if an article takes too much memory
   * @throws IOException if the listener throws it
   */
  public ArticleSummary run(DocumentReader reader) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Document> batch = batch(reader);
      while (!batch.isEmpty()) {
        List<R> results = results(batch, pool);
        for (int i = 0; i < results.size(); i++) {
          listener.result(batch.get(i), results.get(i));
        }
        read += batch.size();
        report();
        listener.progress(read);
        batch = batch(reader);
      }
    } finally {
      pool.shutdownNow();
    }
    boolean none = read == 0 && !unreported.isEmpty();
    Optional<IOException> failure = none ? Optional.of(unreported.remove(0)) : Optional.empty();
    report();
    return new ArticleSummary(leftOut, failure);
  }

  private List<Document> batch(DocumentReader reader) {
    List<Document> batch = new ArrayList<>();
    while (batch.size() < threads * AHEAD) {
      try {
        Document document = reader.next();
        if (document == null) {
          break;
        }
        batch.add(document);
      } catch (IOException unreadable) {
        leftOut++;
        unreported.add(unreadable);
        if (read > 0) {
          report();
        }
      }
    }
    return batch;
  }

  /** Problems wait until an article has been read: if none can be, the first is the failure. */
  private void report() {
    unreported.forEach(listener::leftOut);
    unreported.clear();
  }

  private List<R> results(List<Document> batch, ExecutorService pool) {
    List<Callable<R>> calls = new ArrayList<>();
    batch.forEach(document -> calls.add(() -> work.apply(document)));
    List<R> results = new ArrayList<>();
    try {
      for (Future<R> result : pool.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    } catch (ExecutionException failed) {
      Document document = batch.get(results.size());
      if (failed.getCause() instanceof VirtualMachineError tooMuch) {
        throw new TooLargeException(document, tooMuch);
      }
      throw new IllegalStateException(document.id() + " could not be processed", failed.getCause());
    }
  }
}
