package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.batch.BatchClassifier;
import org.stance.batch.PredictionColumns;
import org.stance.batch.RowClassifier;
import org.stance.batch.RowPipeline;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.RowProgress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.ClassifierOptions;
import org.stance.cli.options.ClassifierOptions.LoadedModel;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.ExcelOption;
import org.stance.cli.options.OutputFormat;
import org.stance.cli.options.OutputOptions;
import org.stance.file.InputFormatException;
import org.stance.prediction.StanceClassifier;
import org.stance.table.CsvStyle;
import org.stance.table.RowReader;
import org.stance.table.RowSyntax;
import org.stance.task.LabelSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stance classify}: rows in, the same rows with their stance out, in constant memory. */
@Command(
    name = "classify",
    description =
        "Add to each row its stance, the confidence, and a reason if a person should review it.")
final class ClassifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ClassifierOptions choice = new ClassifierOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final ExcelOption excel = new ExcelOption();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..1",
      description =
          "CSV or JSON Lines with a column text, or a .txt file with one text per line (default: -,"
              + " standard input).")
  private Path input = Path.of(Output.STANDARD);

  @Option(
      names = "--input-format",
      paramLabel = "csv|jsonl|txt",
      description =
          "The format of the input (default: by the ending of its name, else by its first line).")
  private Optional<RowSyntax> syntax = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "csv|jsonl",
      description =
          "The format of the result (default: by the ending of the file's name, else csv).")
  private Optional<String> format = Optional.empty();

  @Option(names = "--strict", description = "Exit with code 7 if any row failed.")
  private boolean strict;

  ClassifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Output.mustNotReplace(output.file(), List.of(input, choice.file()));
    boolean csv =
        OutputFormat.of(format, output.file(), OutputFormat.CSV, OutputFormat.JSONL)
            == OutputFormat.CSV;
    excel.mustFit(csv);
    int threads = common.threads();
    LoadedModel chosen = choice.load(terminal);
    long failed;
    try (RowReader rows = RowInput.open(input, syntax, terminal);
        Output out = Output.open(output.file(), terminal);
        Progress progress = new Progress(terminal, common.quiet())) {
      mustBeFree(rows.header(), chosen.model().labels());
      Optional<CsvStyle> style = csv ? Optional.of(excel.style()) : Optional.empty();
      RowProgress shown = new RowProgress(progress, RowInput.size(input), System::nanoTime);
      failed =
          new RowPipeline(classifier(chosen, rows.header(), style), threads)
              .run(rows, out.stream(), shown::update);
      out.commit();
    }
    return exitCode(failed).code();
  }

  private static BatchClassifier classifier(
      LoadedModel chosen, List<String> header, Optional<CsvStyle> style) {
    return new BatchClassifier(
        new RowClassifier(StanceClassifier.of(chosen.model())::classify),
        chosen.target(),
        chosen.model().labels(),
        header,
        style);
  }

  /** The columns that are added must not be there yet. */
  private void mustBeFree(List<String> header, LabelSet labels) throws Failure {
    List<String> added = PredictionColumns.added(labels);
    for (String name : header) {
      if (added.contains(name)) {
        throw new Failure(
            ExitCode.DATA,
            RowInput.name(input)
                + ":1: column "
                + InputFormatException.quoted(name)
                + " is one that classify adds (another name expected)");
      }
    }
  }

  private ExitCode exitCode(long failed) {
    if (failed > 0) {
      terminal.warning(
          failed + (failed == 1 ? " row" : " rows") + " failed: the column review says why");
    }
    return strict && failed > 0 ? ExitCode.ROWS : ExitCode.DONE;
  }
}
