package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stance.file.InputFormatException;
import org.stance.file.RowReader;
import org.stance.file.RowWriter;
import org.stance.model.StanceModel;
import org.stance.prediction.StanceClassifier;
import org.stance.statement.Target;
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
  private static final String SCHEMA = "stance.prediction/1";

  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final EncoderOptions encoder = new EncoderOptions();
  @Mixin private final CascadeOptions cascade = new CascadeOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

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
      description = "CSV or JSON Lines with a column text (default: -, standard input).")
  private Path input = Path.of(Output.STANDARD);

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
    cascade.check();
    List<Path> inputs = new ArrayList<>(List.of(input, model));
    cascade.file().ifPresent(inputs::add);
    Output.mustNotReplace(output.file(), inputs);
    Optional<Target> asked = TaskOptions.target(target);
    int threads = common.threads();
    StanceModel loaded = encoder.model(model, terminal);
    ManyTexts classifier = cascade.before(StanceClassifier.of(loaded));
    Target fallback = asked.orElse(loaded.defaultTarget());
    long failed;
    try (RowReader reader = RowInput.open(input, terminal);
        Output out = Output.open(output.file(), terminal);
        Progress progress = new Progress(terminal, common.quiet())) {
      List<String> columns = columns(reader.header(), loaded);
      boolean csv = RowFormat.of(format, output.file(), RowFormat.CSV) == RowFormat.CSV;
      Set<String> allowed = csv ? Set.copyOf(reader.header()) : Set.of();
      RowWriter writer = csv ? RowWriter.csv(out.writer(), columns) : jsonLines(out, loaded);
      ClassifiedRow.Frame frame = new ClassifiedRow.Frame(loaded.labels(), fallback, allowed);
      Batches batches = new Batches(rows -> ClassifiedRow.of(rows, classifier, frame), threads);
      failed = batches.run(reader, writer, progress);
      out.commit();
    }
    return told(failed);
  }

  private static RowWriter jsonLines(Output out, StanceModel loaded) {
    return RowWriter.jsonLines(out.writer(), SCHEMA, ClassifiedRow.numbers(loaded.labels()));
  }

  /** All columns of the result. */
  private List<String> columns(List<String> header, StanceModel loaded) throws Failure {
    List<String> added = ClassifiedRow.added(loaded.labels());
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
    List<String> columns = new ArrayList<>(header);
    columns.addAll(added);
    return columns;
  }

  private int told(long failed) {
    if (failed > 0) {
      terminal.warning(
          failed + (failed == 1 ? " row" : " rows") + " failed: the column review says why");
    }
    return (strict && failed > 0 ? ExitCode.ROWS : ExitCode.DONE).code();
  }
}
