package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance.cli.console.BrokenPipeException;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.ArticleOptions;
import org.stance.cli.options.ClassifierOptions;
import org.stance.cli.options.ClassifierOptions.LoadedModel;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.ExcelOption;
import org.stance.evaluation.Resampling;
import org.stance.file.Printable;
import org.stance.model.StanceModel;
import org.stance.prediction.ClassifiedStatement;
import org.stance.prediction.Explanation;
import org.stance.prediction.StanceClassifier;
import org.stance.report.StatementReport;
import org.stance.shares.ShareOptions;
import org.stance.shares.ShareReport;
import org.stance.shares.StanceCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stance run}: articles in, classified statements out. */
@Command(
    name = "run",
    description =
        "Extract the statements of articles and classify their stance: who said what, and where"
            + " they stand.")
final class RunCommand implements Callable<Integer> {
  /** Statements less likely than this are left out unless the user sets another limit. */
  private static final double MIN_CONFIDENCE = 0.4;

  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ClassifierOptions choice = new ClassifierOptions();
  @Mixin private final ArticleOptions articles = new ArticleOptions();
  @Mixin private final ExcelOption excel = new ExcelOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Also write statements.csv, statements.jsonl, shares.csv and report.html to this"
              + " directory.")
  private Optional<Path> directory = Optional.empty();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The result for an article.
   *
   * @param statements its statements
   * @param explanations one per statement, or none if they won't be shown
   */
  private record ClassifiedArticle(
      List<ClassifiedStatement> statements, List<Explanation> explanations) {}

  @Override
  public Integer call() throws Failure, IOException {
    Articles.Results results = results();
    double minConfidence = articles.minConfidence(MIN_CONFIDENCE);
    LoadedModel chosen = choice.load(terminal);
    StanceClassifier classifier = StanceClassifier.of(chosen.model());
    StanceCounts counts = new StanceCounts(chosen.model().labels());
    StatementReport report = new StatementReport(chosen.model().labels(), terminal.width());
    try (RunFiles files = files(chosen)) {
      show("Target: " + Printable.line(chosen.target().name()) + "\n");
      ExitCode code =
          new Articles(terminal, common, articles, results)
              .forEach(
                  document ->
                      explained(
                          classifier.classify(document, chosen.target()).stream()
                              .filter(found -> found.statement().confidence() >= minConfidence)
                              .toList(),
                          chosen,
                          files),
                  (document, article) -> {
                    counts.add(article.statements());
                    show(report.document(document, article.statements()));
                    if (files != null) {
                      files.write(document, article.statements(), article.explanations());
                    }
                  });
      finish(counts, chosen.model(), files);
      return code.code();
    }
  }

  private static ClassifiedArticle explained(
      List<ClassifiedStatement> statements, LoadedModel chosen, @Nullable RunFiles files) {
    boolean shown = files != null && files.explain();
    return new ClassifiedArticle(
        statements,
        statements.stream()
            .filter(statement -> shown)
            .map(statement -> Explanation.of(statement, chosen.model(), chosen.target()))
            .toList());
  }

  private void finish(StanceCounts counts, StanceModel model, @Nullable RunFiles files)
      throws IOException {
    ShareOptions options = new ShareOptions(counts.groupings(), 1, Resampling.DEFAULT);
    ShareReport shares = counts.shares(model.heldOutConfusion(), options);
    show(StatementReport.summary(shares));
    if (files != null) {
      files.commit(shares);
    }
  }

  private @Nullable RunFiles files(LoadedModel chosen) throws Failure, IOException {
    excel.mustFit(directory.isPresent());
    return directory.isPresent()
        ? new RunFiles(directory.get(), chosen.model().labels(), chosen.target(), excel.style())
        : null;
  }

  private Articles.Results results() throws Failure {
    if (directory.equals(Optional.of(Path.of(Output.STANDARD)))) {
      throw new Failure(ExitCode.USAGE, "-o -: run writes several files (a directory expected)");
    }
    List<Path> files = directory.map(RunFiles::in).orElse(List.of());
    return new Articles.Results("-o " + directory.map(Path::toString).orElse(""), files);
  }

  /** If the reader of the table has seen enough, the files are still wanted. */
  private void show(String table) throws IOException {
    try {
      terminal.result(table);
    } catch (BrokenPipeException closed) {
      if (directory.isEmpty()) {
        throw closed;
      }
    }
  }
}
