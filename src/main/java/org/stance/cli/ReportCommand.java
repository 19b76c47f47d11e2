package org.stance.cli;

import java.io.IOException;
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
import org.stance.evaluation.Resampling;
import org.stance.model.StanceModel;
import org.stance.report.SharesWriter;
import org.stance.shares.ClassifiedRows;
import org.stance.shares.Grouping;
import org.stance.shares.ShareOptions;
import org.stance.shares.StanceCounts;
import org.stance.table.RowReader;
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
  private Optional<SharesWriter.Format> format = Optional.empty();

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
    excel.mustFit(format() == SharesWriter.Format.CSV);
    StanceModel loaded = Models.load(model);
    StanceCounts counts = new StanceCounts(loaded.labels());
    try (RowReader rows = RowInput.openAny(input, terminal);
        Output out = Output.open(output.file(), terminal)) {
      ClassifiedRows classified = new ClassifiedRows(rows, RowInput.name(input));
      classified.check(loaded.labels(), by);
      classified.count(counts, terminal);
      ShareOptions options =
          new ShareOptions(by.isEmpty() ? counts.told() : by, least, Resampling.DEFAULT);
      SharesWriter.write(
          counts.shares(loaded.heldOutConfusion(), options),
          new SharesWriter.Subject(model.toString(), RowInput.name(input)),
          format(),
          excel.writer(out.writer()));
      out.commit();
    }
    return ExitCode.DONE.code();
  }

  private SharesWriter.Format format() {
    String name = output.file().map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    for (SharesWriter.Format each : SharesWriter.Format.values()) {
      if (format.isEmpty() && name.endsWith("." + each.label())) {
        return each;
      }
    }
    return format.orElse(SharesWriter.Format.TEXT);
  }
}
