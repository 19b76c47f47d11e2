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
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.EncoderOptions;
import org.stance.cli.options.ExcelOption;
import org.stance.cli.options.Models;
import org.stance.cli.options.TaskOptions;
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
import org.stance.task.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stance run}: articles in; who said what and where they stand out. */
@Command(name = "run", description = "Read articles and show who said what, and where they stand.")
final class RunCommand implements Callable<Integer> {
  /** Statements less likely than this are left out, if nothing else is said. */
  private static final double LEAST_CONFIDENCE = 0.4;

  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final EncoderOptions encoder = new EncoderOptions();
  @Mixin private final ArticleOptions articles = new ArticleOptions();
  @Mixin private final ExcelOption excel = new ExcelOption();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The model (default: the shipped one, on the U.S.-Russia talks).")
  private Path model = Models.shipped();

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "What the stances are about (default: the model's own target).")
  private Optional<String> target = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Also write statements.csv, statements.jsonl, shares.csv and report.html into this"
              + " directory.")
  private Optional<Path> directory = Optional.empty();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * What came out of a document.
   *
   * @param statements its statements
   * @param explanations one for each, or none where nobody will see them
   */
  private record Read(List<ClassifiedStatement> statements, List<Explanation> explanations) {
    static Read of(
        List<ClassifiedStatement> statements,
        StanceClassifier classifier,
        Target about,
        boolean explained) {
      return new Read(
          statements,
          statements.stream()
              .filter(one -> explained)
              .map(one -> Explanation.of(one, classifier.model(), about))
              .toList());
    }
  }

  @Override
  public Integer call() throws Failure, IOException {
    Articles.Results results = results();
    Optional<Target> asked = TaskOptions.target(target);
    double least = articles.minConfidence(LEAST_CONFIDENCE);
    StanceModel loaded = encoder.model(model, terminal);
    StanceClassifier classifier = StanceClassifier.of(loaded);
    Target about = about(asked, loaded);
    StatementReport report = new StatementReport(loaded.labels(), terminal.width());
    StanceCounts counts = new StanceCounts(loaded.labels());
    try (RunFiles files = files(loaded, about)) {
      show("Target: " + Printable.line(about.name()) + "\n");
      long problems =
          new Articles(terminal, common, results)
              .forEach(
                  articles.paths(),
                  document -> {
                    List<ClassifiedStatement> statements =
                        classifier.classify(document, about).stream()
                            .filter(one -> one.statement().confidence() >= least)
                            .toList();
                    return Read.of(statements, classifier, about, files != null && files.explain());
                  },
                  (document, read) -> {
                    counts.add(read.statements());
                    show(report.document(document, read.statements()));
                    if (files != null) {
                      files.write(document, read.statements(), read.explanations());
                    }
                  });
      ShareReport shares = shares(counts, loaded);
      show(StatementReport.summary(shares));
      if (files != null) {
        files.commit(shares);
      }
      return articles.exitCode(problems).code();
    }
  }

  private @Nullable RunFiles files(StanceModel loaded, Target about) throws Failure, IOException {
    excel.mustFit(directory.isPresent());
    return directory.isPresent()
        ? new RunFiles(directory.get(), loaded.labels(), about, excel)
        : null;
  }

  private Target about(Optional<Target> asked, StanceModel loaded) {
    Models.warnOfTargets("the model", loaded, asked.stream(), terminal);
    return asked.orElse(loaded.defaultTarget());
  }

  private Articles.Results results() throws Failure {
    if (directory.equals(Optional.of(Path.of(Output.STANDARD)))) {
      throw new Failure(ExitCode.USAGE, "-o -: run writes several files (a directory expected)");
    }
    List<Path> files = directory.map(RunFiles::in).orElse(List.of());
    return new Articles.Results("-o " + directory.map(Path::toString).orElse(""), files);
  }

  /** A reader who has seen enough doesn't want the files to be missing. */
  private void show(String table) throws IOException {
    try {
      terminal.result(table);
    } catch (BrokenPipeException gone) {
      if (directory.isEmpty()) {
        throw gone;
      }
    }
  }

  private static ShareReport shares(StanceCounts counts, StanceModel model) {
    ShareOptions options = new ShareOptions(counts.told(), 1, Resampling.DEFAULT);
    return counts.shares(model.heldOutConfusion(), options);
  }
}
