package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.stance.batch.ArticlePipeline;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.ArticleOptions;
import org.stance.cli.options.CommonOptions;
import org.stance.document.Document;
import org.stance.document.DocumentReader;

/**
 * The articles of a command, with warnings and progress on the terminal.
 *
 * @param terminal where warnings and progress are shown
 * @param common the threads, and whether to be quiet
 * @param options which articles
 * @param results what the command writes, and so must not read
 */
record Articles(Terminal terminal, CommonOptions common, ArticleOptions options, Results results) {
  /**
   * What the command writes.
   *
   * @param named what the user calls it
   * @param files its files, which need not exist
   */
  record Results(String named, List<Path> files) {}

  /**
   * Takes the results in the order of the articles.
   *
   * @param <R> the result for one article
   */
  interface Sink<R> {
    void take(Document document, R result) throws IOException;
  }

  /**
   * Processes all articles.
   *
   * @param work processes one, on several threads
   * @return the exit code of the command
   * @throws Failure if no article could be read, one takes too much memory, or one would be
   *     replaced by the command's results
   */
  <R> ExitCode forEach(Function<Document, R> work, Sink<R> sink) throws IOException, Failure {
    int threads = common.threads();
    try (DocumentReader reader = DocumentReader.open(options.paths(), terminal.in());
        Progress progress = new Progress(terminal, common.quiet())) {
      for (Path result : results.files()) {
        Output.mustNotReplace(results.named(), result, reader.files());
      }
      ArticlePipeline.ArticleSummary outcome =
          new ArticlePipeline<>(threads, work, new Console<>(terminal, progress, sink)).run(reader);
      if (outcome.failure().isPresent()) {
        throw Failure.of(ExitCode.INPUT, outcome.failure().get());
      }
      return options.exitCode(outcome.leftOut());
    } catch (ArticlePipeline.TooLargeException tooLarge) {
      throw new Failure(
          ExitCode.UNEXPECTED,
          String.valueOf(tooLarge.getMessage()),
          "STANCE_JAVA_OPTS=-Xmx4g lets it take more");
    }
  }

  private record Console<R>(Terminal terminal, Progress progress, Sink<R> sink)
      implements ArticlePipeline.ArticleListener<R> {
    @Override
    public void result(Document document, R result) throws IOException {
      sink.take(document, result);
    }

    @Override
    public void leftOut(IOException problem) {
      terminal.warning(Failure.describe(problem) + " (left out)");
    }

    @Override
    public void progress(long articles) {
      progress.update(articles + " articles");
    }
  }
}
