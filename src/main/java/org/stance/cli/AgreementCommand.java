package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.agreement.Agreement;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.OutputFormat;
import org.stance.cli.options.ReportOptions;
import org.stance.cli.options.SeedOption;
import org.stance.dataset.Annotations;
import org.stance.evaluation.Resampling;
import org.stance.file.InputFormatException;
import org.stance.report.Report;
import org.stance.table.Columns;
import org.stance.task.LabelChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stance agreement}: how far annotators agree. */
@Command(
    name = "agreement",
    description = "Measure how far annotators agree, and what ceiling that sets for a model.",
    footer = {
      "",
      "One column per annotator, one row per item:",
      "  stance agreement labels.csv --annotators ana,ben,cleo",
      "One row per label:",
      "  stance agreement labels.csv --item id --annotator who --label label",
      "An empty label counts as missing."
    })
final class AgreementCommand implements Callable<Integer> {
  private final Terminal terminal;

  @SuppressWarnings("unused") // -vv is read by Failures
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final ReportOptions report = new ReportOptions();
  @Mixin private final SeedOption seed = new SeedOption();

  @Parameters(
      paramLabel = "CSV",
      arity = "1..*",
      description = "The annotations; - is standard input.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--annotators",
      paramLabel = "A,B,C",
      split = ",",
      description =
          "The columns with the labels of each annotator"
              + " (default: those whose names start with label_ or annotator).")
  private List<String> annotators = new ArrayList<>();

  @Option(
      names = "--item",
      paramLabel = "COLUMN",
      description = "If each row is a single label: the column that names the item.")
  private Optional<String> item = Optional.empty();

  @Option(
      names = "--annotator",
      paramLabel = "COLUMN",
      description = "If each row is a single label: the column that names the annotator.")
  private Optional<String> annotator = Optional.empty();

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "If each row is a single label: the column that holds it (default: label).")
  private Optional<String> label = Optional.empty();

  @Option(
      names = "--labels",
      paramLabel = "A,B,C",
      description = "The labels that may occur (default: auto, all that do occur).")
  private String labels = "auto";

  AgreementCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Output.mustNotReplace(report.file(), inputs);
    OutputFormat format = report.format();
    Annotations annotations = new Annotations(columns(), labels());
    try (Output out = Output.open(report.file(), terminal)) {
      Agreement agreement = measure(annotations);
      format.write(Report.of(agreement, LabelledInput.names(inputs)), out.writer());
      out.commit();
    }
    return ExitCode.DONE.code();
  }

  private Annotations.AnnotationColumns columns() throws Failure {
    boolean single = item.isPresent() || annotator.isPresent() || label.isPresent();
    if (single && (item.isEmpty() || annotator.isEmpty() || !annotators.isEmpty())) {
      throw new Failure(
          ExitCode.USAGE, "--item and --annotator together, or --annotators alone, expected");
    }
    return new Annotations.AnnotationColumns(
        annotators.stream().map(String::strip).toList(),
        item.orElse(""),
        annotator.orElse(""),
        label.orElse(Columns.LABEL));
  }

  private LabelChoice labels() throws Failure {
    try {
      return LabelChoice.parse(labels);
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--labels: " + wrong.getMessage());
    }
  }

  private Agreement measure(Annotations annotations) throws Failure {
    try {
      for (Path input : inputs) {
        annotations.read(input, terminal.in());
      }
      annotations.check(LabelledInput.names(inputs));
    } catch (InputFormatException invalid) {
      throw Failure.of(ExitCode.DATA, invalid);
    } catch (IOException unreadable) {
      throw Failure.of(ExitCode.INPUT, unreadable);
    }
    annotations.doubt().ifPresent(terminal::warning);
    return Agreement.of(
        annotations.labels(),
        annotations.annotators(),
        annotations.items(),
        seed.bootstrap(Resampling.DEFAULT));
  }
}
