package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.document.Document;
import org.stance.document.DocumentReader;

/**
 * Articles through several threads, given on in the order in which they came. One that can't be
 * read is told and left out; if none can be read, the command fails.
 */
final class Articles {
  /** Documents in memory at once, a thread. */
  private static final int AHEAD = 8;

  private final Terminal terminal;
  private final CommonOptions common;
  private final Results results;
  private final List<IOException> untold = new ArrayList<>();
  private long read;
  private long problems;

  Articles(Terminal terminal, CommonOptions common, Results results) {
    this.terminal = terminal;
    this.common = common;
    this.results = results;
  }

  /**
   * What the command writes, and so must not read.
   *
   * @param named what the user calls it
   * @param files its files, which need not exist
   */
  record Results(String named, List<Path> files) {}

  /**
   * What takes a document's result.
   *
   * @param <R> the kind of result
   */
  interface Sink<R> {
    void take(Document document, R result) throws IOException;
  }

  /**
   * Reads all documents.
   *
   * @param paths files, directories and "-"
   * @param work what is done with each, by several threads
   * @param sink gets the results in order, by one thread
   * @return how many documents couldn't be read
   * @throws Failure if none could be read, or one would be replaced by the command's results
   */
  <R> long forEach(List<String> paths, Function<Document, R> work, Sink<R> sink)
      throws IOException, Failure {
    int threads = common.threads();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (DocumentReader reader = DocumentReader.open(paths, terminal.in());
        Progress progress = new Progress(terminal, common.quiet())) {
      for (Path result : results.files()) {
        Output.mustNotReplace(results.named(), result, reader.files());
      }
      List<Document> batch = batch(reader, threads * AHEAD);
      while (!batch.isEmpty()) {
        give(batch, results(batch, work, pool), sink);
        read += batch.size();
        tellProblems();
        progress.update(read + " articles");
        batch = batch(reader, threads * AHEAD);
      }
    } finally {
      pool.shutdownNow();
    }
    return closed();
  }

  private long closed() throws Failure {
    if (read == 0 && !untold.isEmpty()) {
      IOException first = untold.remove(0);
      tellProblems();
      throw Failure.of(ExitCode.INPUT, first);
    }
    return problems;
  }

  private List<Document> batch(DocumentReader reader, int size) {
    List<Document> batch = new ArrayList<>();
    while (batch.size() < size) {
      try {
        Document document = reader.next();
        if (document == null) {
          break;
        }
        batch.add(document);
      } catch (IOException unreadable) {
        note(unreadable);
      }
    }
    return batch;
  }

  /** Problems wait until an article is read: before, the first may be the command's failure. */
  private void note(IOException problem) {
    problems++;
    untold.add(problem);
    if (read > 0) {
      tellProblems();
    }
  }

  private void tellProblems() {
    untold.forEach(problem -> terminal.warning(Failure.describe(problem) + " (left out)"));
    untold.clear();
  }

  private static <R> List<R> results(
      List<Document> batch, Function<Document, R> work, ExecutorService pool) throws Failure {
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
      if (failed.getCause() instanceof VirtualMachineError) {
        throw new Failure(
            ExitCode.UNEXPECTED,
            batch.get(results.size()).id() + ": too long or too deep for the memory there is",
            "STANCE_JAVA_OPTS=-Xmx4g lets it take more");
      }
      throw new IllegalStateException(
          batch.get(results.size()).id() + " could not be read through", failed.getCause());
    }
  }

  private static <R> void give(List<Document> batch, List<R> results, Sink<R> sink)
      throws IOException {
    for (int i = 0; i < batch.size(); i++) {
      sink.take(batch.get(i), results.get(i));
    }
  }
}
