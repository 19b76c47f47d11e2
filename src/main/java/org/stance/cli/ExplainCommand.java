package org.stance.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.batch.PredictionColumns;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.EncoderOptions;
import org.stance.cli.options.Models;
import org.stance.cli.options.OutputOptions;
import org.stance.cli.options.TaskOptions;
import org.stance.dataset.LabelledText;
import org.stance.model.StanceModel;
import org.stance.prediction.Explanation;
import org.stance.prediction.Neighbour;
import org.stance.prediction.StanceClassifier;
import org.stance.report.ExplanationReport;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.task.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stance explain}: what spoke for a stance and what against it. */
@Command(
    name = "explain",
    description = "Tell word by word what spoke for a stance, and which labelled rows are near.")
final class ExplainCommand implements Callable<Integer> {
  /** The forms of an explanation. */
  enum Form {
    /** For a person. */
    TEXT,
    /** One object a line. */
    JSONL
  }

  private final Terminal terminal;

  @SuppressWarnings("unused") // -vv is read where failures are told
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final EncoderOptions encoder = new EncoderOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The model (default: the shipped one, on the U.S.-Russia talks).")
  private Path model = Models.shipped();

  @Option(names = "--text", paramLabel = "TEXT", description = "The words to explain.")
  private Optional<String> text = Optional.empty();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..1",
      description =
          "In place of --text: CSV or JSON Lines with a column text; - is standard input.")
  private Optional<Path> input = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "The target of rows that don't name one (default: the model's own).")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--data",
      arity = "1..*",
      paramLabel = "CSV",
      description = "Labelled rows to look for the nearest in, such as the training data.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--nearest",
      paramLabel = "N",
      description = "How many of the nearest rows (default: ${DEFAULT-VALUE}).")
  private int nearest = 3;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "The form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.TEXT;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    if (text.isPresent() == input.isPresent()) {
      throw new Failure(ExitCode.USAGE, "one of --text TEXT and INPUT expected");
    }
    if (nearest < 0) {
      throw new Failure(ExitCode.USAGE, "--nearest " + nearest + " (0 or more expected)");
    }
    List<Path> inputs = new ArrayList<>(data);
    inputs.add(model);
    input.ifPresent(inputs::add);
    Output.mustNotReplace(output.file(), inputs);
    Optional<Target> asked = TaskOptions.target(target);
    StanceModel loaded = encoder.model(model, terminal);
    Target fallback = asked.orElse(loaded.defaultTarget());
    Models.warnOfTargets("the model", loaded, asked.stream(), terminal);
    Told told = new Told(StanceClassifier.of(loaded), labelled(loaded, fallback));
    try (Output out = Output.open(output.file(), terminal)) {
      if (text.isPresent()) {
        out.writer().write(told.of(text.get(), fallback));
      } else {
        tell(told, fallback, out.writer());
      }
      out.commit();
    }
    return ExitCode.DONE.code();
  }

  private void tell(Told told, Target fallback, Writer out) throws Failure, IOException {
    try (RowReader rows = RowInput.open(input.orElseThrow(), terminal)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        String problem = row.problem();
        if (problem == null) {
          problem = PredictionColumns.textProblem(row.column(PredictionColumns.TEXT));
        }
        if (!problem.isEmpty()) {
          terminal.warning(RowInput.name(input.orElseThrow()) + ":" + row.line() + ": " + problem);
          continue;
        }
        out.write(
            told.of(row.column(PredictionColumns.TEXT), PredictionColumns.target(row, fallback)));
      }
    }
  }

  private final class Told {
    private final StanceClassifier classifier;
    private final List<LabelledText> labelled;

    Told(StanceClassifier classifier, List<LabelledText> labelled) {
      this.classifier = classifier;
      this.labelled = labelled;
    }

    String of(String words, Target about) throws IOException {
      Explanation explanation = Explanation.of(classifier, words, about);
      List<Neighbour> near = Neighbour.nearest(classifier.model(), explanation, labelled, nearest);
      return form == Form.TEXT
          ? ExplanationReport.text(explanation, near)
          : ExplanationReport.json(explanation, near);
    }
  }

  private List<LabelledText> labelled(StanceModel loaded, Target fallback) throws Failure {
    return data.isEmpty()
        ? List.of()
        : LabelledInput.readFor(loaded.labels(), data, fallback, terminal).rows();
  }
}
