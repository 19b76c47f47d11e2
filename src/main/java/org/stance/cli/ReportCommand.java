package org.stance.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.ExcelOption;
import org.stance.cli.options.ModelOption;
import org.stance.cli.options.Models;
import org.stance.cli.options.OutputFormat;
import org.stance.cli.options.OutputOptions;
import org.stance.evaluation.Resampling;
import org.stance.file.InputFormatException;
import org.stance.model.StanceModel;
import org.stance.report.Report;
import org.stance.report.ReportSubject;
import org.stance.report.SharesWriter;
import org.stance.shares.ClassifiedRows;
import org.stance.shares.Grouping;
import org.stance.shares.ShareOptions;
import org.stance.shares.ShareReport;
import org.stance.shares.StanceCounts;
import org.stance.table.RowReader;
import org.stance.task.LabelSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stance report}: who stands where, from what {@code classify} or {@code run} wrote. */
@Command(
    name = "report",
    description =
        "Report who stands where: the share of each stance by speaker, country, outlet and week,"
            + " corrected for the errors of the model that made the predictions.")
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @SuppressWarnings("unused") // -vv is read by Failures
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final ModelOption model = new ModelOption();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final ExcelOption excel = new ExcelOption();

  @Parameters(
      paramLabel = "PREDICTIONS",
      arity = "0..1",
      description =
          "CSV or JSON Lines written by classify, or the statements.csv of run"
              + " (default: -, standard input).")
  private Path input = Path.of(Output.STANDARD);

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "speaker|country|outlet|week",
      description =
          "What to group by, separated by commas (default: everything that the rows tell).")
  private List<Grouping> by = new ArrayList<>();

  @Option(
      names = "--min",
      paramLabel = "N",
      description =
          "The minimum number of statements per group; smaller groups are reported together as"
              + " others (default: ${DEFAULT-VALUE}).")
  private int minStatements = 5;

  @Option(
      names = "--format",
      paramLabel = "text|json|html|csv",
      description =
          "The format of the result (default: by the ending of the file's name, else text).")
  private Optional<String> format = Optional.empty();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Output.mustNotReplace(output.file(), List.of(input, model.file()));
    OutputFormat form = format();
    checkOptions(form);
    StanceModel loaded = Models.load(model.file());
    StanceCounts counts = new StanceCounts(loaded.labels());
    try (RowReader rows = RowInput.openAny(input, terminal);
        Output out = Output.open(output.file(), terminal)) {
      count(new ClassifiedRows(rows, RowInput.name(input)), counts, loaded.labels());
      ShareOptions options =
          new ShareOptions(
              by.isEmpty() ? counts.groupings() : by, minStatements, Resampling.DEFAULT);
      write(counts.shares(loaded.heldOutConfusion(), options), form, out.writer());
      out.commit();
    }
    return ExitCode.DONE.code();
  }

  private void checkOptions(OutputFormat form) throws Failure {
    if (minStatements < 1) {
      throw new Failure(ExitCode.USAGE, "--min " + minStatements + " (1 or more expected)");
    }
    if (by.stream().distinct().count() < by.size()) {
      throw new Failure(ExitCode.USAGE, "--by names the same twice (each once expected)");
    }
    excel.mustFit(form == OutputFormat.CSV);
  }

  private void count(ClassifiedRows rows, StanceCounts counts, LabelSet labels)
      throws Failure, IOException {
    try {
      rows.check(labels, by);
    } catch (InputFormatException unfit) {
      throw Failure.of(ExitCode.DATA, unfit);
    }
    try {
      warn(rows.name(), rows.count(counts));
    } catch (IllegalArgumentException unfit) {
      throw new Failure(
          ExitCode.DATA,
          String.valueOf(unfit.getMessage()),
          "--model FILE names the model that made the predictions");
    }
  }

  private void warn(String name, ClassifiedRows.RowCounts counted) throws Failure {
    if (counted.counted() == 0) {
      String problem = name + ": no row (at least one expected)";
      throw new Failure(ExitCode.DATA, counted.skipped() == 0 ? problem : counted.firstSkipped());
    }
    if (counted.skipped() > 0) {
      String rows = counted.skipped() == 1 ? " row" : " rows";
      terminal.warning(
          counted.skipped() + rows + " not counted; the first: " + counted.firstSkipped());
    }
  }

  private void write(ShareReport shares, OutputFormat form, Writer out) throws IOException {
    if (form == OutputFormat.CSV) {
      SharesWriter.csv(shares, out, excel.style());
    } else {
      ReportSubject subject = ReportSubject.of(model.file().toString(), RowInput.name(input));
      form.write(Report.of(shares, subject), out);
    }
  }

  private OutputFormat format() throws Failure {
    return OutputFormat.of(
        format,
        output.file(),
        OutputFormat.TEXT,
        OutputFormat.JSON,
        OutputFormat.HTML,
        OutputFormat.CSV);
  }
}
