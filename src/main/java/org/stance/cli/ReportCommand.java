package org.stance.cli;

import org.stance.evaluation.Resampling;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.ExcelOption;
import org.stance.cli.options.Models;
import org.stance.cli.options.OutputOptions;
import org.stance.evaluation.Bootstrap;
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
        "Tell who stands where: shares of each stance by speaker, country, outlet and week,"
            + " corrected for the model's errors.")
final class ReportCommand implements Callable<Integer> {
  /** The forms of the result. */
  enum Form {
    TEXT,
    JSON,
    HTML,
    CSV
  }

  private final Terminal terminal;

  @SuppressWarnings("unused") // -vv is read where failures are told
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final ExcelOption excel = new ExcelOption();

  @Parameters(
      paramLabel = "PREDICTIONS",
      arity = "0..1",
      description =
          "CSV or JSON Lines that classify wrote, or statements.csv of run"
              + " (default: -, standard input).")
  private Path input = Path.of(Output.STANDARD);

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "The model that made the predictions; it knows its errors"
              + " (default: the shipped one, on the U.S.-Russia talks).")
  private Path model = Models.shipped();

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "speaker|country|outlet|week",
      description = "By what, several with commas between (default: all that the rows tell).")
  private List<Grouping> by = new ArrayList<>();

  @Option(
      names = "--min",
      paramLabel = "N",
      description =
          "The fewest statements of a group that is told on its own; smaller ones are told"
              + " together as others (default: ${DEFAULT-VALUE}).")
  private int least = 5;

  @Option(
      names = "--format",
      paramLabel = "text|json|html|csv",
      description = "The form of the result (default: as the file's name ends, else text).")
  private Optional<Form> format = Optional.empty();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Output.mustNotReplace(output.file(), List.of(input, model));
    if (least < 1) {
      throw new Failure(ExitCode.USAGE, "--min " + least + " (1 or more expected)");
    }
    if (by.stream().distinct().count() < by.size()) {
      throw new Failure(ExitCode.USAGE, "--by names the same twice (each once expected)");
    }
    excel.mustFit(form() == Form.CSV);
    StanceModel loaded = Models.load(model);
    StanceCounts counts = new StanceCounts(loaded.labels());
    try (RowReader rows = RowInput.openAny(input, terminal);
        Output out = Output.open(output.file(), terminal)) {
      count(new ClassifiedRows(rows, RowInput.name(input)), counts, loaded.labels());
      ShareOptions options =
          new ShareOptions(by.isEmpty() ? counts.groupings() : by, least, Resampling.DEFAULT);
      write(counts.shares(loaded.heldOutConfusion(), options), excel.writer(out.writer()));
      out.commit();
    }
    return ExitCode.DONE.code();
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
      throw new Failure(
          ExitCode.DATA, counted.skipped() == 0 ? problem : counted.firstSkipped());
    }
    if (counted.skipped() > 0) {
      String rows = counted.skipped() == 1 ? " row" : " rows";
      terminal.warning(
          counted.skipped() + rows + " not counted; the first: " + counted.firstSkipped());
    }
  }

  private void write(ShareReport shares, Writer out) throws IOException {
    Report report =
        Report.of(shares, ReportSubject.of(model.toString(), RowInput.name(input)));
    switch (form()) {
      case TEXT -> report.text(out);
      case JSON -> report.json(out);
      case HTML -> report.html(out);
      case CSV -> SharesWriter.csv(shares, out);
    }
  }

  private Form form() {
    String name = output.file().map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    for (Form form : Form.values()) {
      if (format.isEmpty() && name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
        return form;
      }
    }
    return format.orElse(Form.TEXT);
  }
}
