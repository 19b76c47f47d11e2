package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.batch.BatchClassifier;
import org.stance.batch.PredictionColumns;
import org.stance.batch.RowClassifier;
import org.stance.batch.RowFormat;
import org.stance.batch.RowPipeline;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.RowProgress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.EncoderOptions;
import org.stance.cli.options.ExcelOption;
import org.stance.cli.options.Models;
import org.stance.cli.options.OutputOptions;
import org.stance.cli.options.TaskOptions;
import org.stance.file.InputFormatException;
import org.stance.model.StanceModel;
import org.stance.prediction.StanceClassifier;
import org.stance.table.RowReader;
import org.stance.table.RowSyntax;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stance classify}: rows in, the same rows with their stance out, in constant memory. */
@Command(
    name = "classify",
    description =
        "Add to every row its stance, how sure that is, and why a person should look, if so.")
final class ClassifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final EncoderOptions encoder = new EncoderOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final ExcelOption excel = new ExcelOption();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The model (default: the shipped one, on the U.S.-Russia talks).")
  private Path model = Models.shipped();

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "The target of rows that don't name one (default: the model's own).")
  private Optional<String> target = Optional.empty();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..1",
      description =
          "CSV or JSON Lines with a column text, or a .txt of one text a line (default: -,"
              + " standard input).")
  private Path input = Path.of(Output.STANDARD);

  @Option(
      names = "--input-format",
      paramLabel = "csv|jsonl|txt",
      description = "The form of the input (default: as its name ends, or its first line looks).")
  private Optional<RowSyntax> syntax = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "csv|jsonl",
      description = "The form of the result (default: as the file's name ends, else csv).")
  private Optional<RowFormat> format = Optional.empty();

  @Option(names = "--strict", description = "End with exit code 7 if any row failed.")
  private boolean strict;

  ClassifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Output.mustNotReplace(output.file(), List.of(input, model));
    RowFormat written = RowFormat.of(format, output.file(), RowFormat.CSV);
    excel.mustFit(written == RowFormat.CSV);
    Optional<Target> asked = TaskOptions.target(target);
    int threads = common.threads();
    StanceModel loaded = encoder.model(model, terminal);
    RowClassifier classifier = new RowClassifier(StanceClassifier.of(loaded)::classify);
    Target fallback = asked.orElse(loaded.defaultTarget());
    Models.warnOfTargets("the model", loaded, asked.stream(), terminal);
    long failed;
    try (RowReader rows = RowInput.open(input, syntax, terminal);
        Output out = Output.open(output.file(), terminal);
        Progress progress = new Progress(terminal, common.quiet())) {
      mustBeFree(rows.header(), loaded.labels());
      BatchClassifier work =
          new BatchClassifier(
              classifier,
              fallback,
              loaded.labels(),
              rows.header(),
              Optional.of(excel.style()).filter(csv -> written == RowFormat.CSV));
      RowProgress shown = new RowProgress(progress, RowInput.size(input), System::nanoTime);
      failed = new RowPipeline(work, threads).run(rows, out.stream(), shown::update);
      out.commit();
    }
    return told(failed);
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

  private int told(long failed) {
    if (failed > 0) {
      terminal.warning(
          failed + (failed == 1 ? " row" : " rows") + " failed: the column review says why");
    }
    return (strict && failed > 0 ? ExitCode.ROWS : ExitCode.DONE).code();
  }
}
