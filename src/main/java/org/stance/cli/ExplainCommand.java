package org.stance.cli;

import java.io.IOException;
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
import org.stance.cli.options.ClassifierOptions;
import org.stance.cli.options.ClassifierOptions.LoadedModel;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.OutputFormat;
import org.stance.cli.options.OutputOptions;
import org.stance.dataset.LabelledText;
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

/** {@code stance explain}: what spoke for and against a stance. */
@Command(
    name = "explain",
    description =
        "Show word by word what spoke for and against a stance, and the nearest labelled rows.")
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @SuppressWarnings("unused") // -vv is read by Failures
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Mixin private final ClassifierOptions choice = new ClassifierOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(names = "--text", paramLabel = "TEXT", description = "The text to explain.")
  private Optional<String> text = Optional.empty();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..1",
      description = "Instead of --text: CSV or JSON Lines with a column text; - is standard input.")
  private Optional<Path> input = Optional.empty();

  @Option(
      names = "--data",
      arity = "1..*",
      paramLabel = "CSV",
      description = "Labelled rows to search for the nearest ones, such as the training data.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--nearest",
      paramLabel = "N",
      description = "How many of the nearest rows to show (default: ${DEFAULT-VALUE}).")
  private int nearest = 3;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description =
          "The format of the result (default: by the ending of the file's name, else text).")
  private Optional<String> format = Optional.empty();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    checkOptions();
    OutputFormat form =
        OutputFormat.of(format, output.file(), OutputFormat.TEXT, OutputFormat.JSONL);
    LoadedModel chosen = choice.load(terminal);
    StanceClassifier classifier = StanceClassifier.of(chosen.model());
    List<LabelledText> labelled = labelled(chosen);
    try (Output out = Output.open(output.file(), terminal)) {
      explain(
          chosen.target(),
          (words, target) -> {
            Explanation explanation = Explanation.of(classifier, words, target);
            List<Neighbour> near =
                Neighbour.nearest(chosen.model(), explanation, labelled, nearest);
            out.writer()
                .write(
                    form == OutputFormat.TEXT
                        ? ExplanationReport.text(explanation, near)
                        : ExplanationReport.json(explanation, near));
          });
      out.commit();
    }
    return ExitCode.DONE.code();
  }

  private void checkOptions() throws Failure {
    if (text.isPresent() == input.isPresent()) {
      throw new Failure(ExitCode.USAGE, "one of --text TEXT and INPUT expected");
    }
    if (nearest < 0) {
      throw new Failure(ExitCode.USAGE, "--nearest " + nearest + " (0 or more expected)");
    }
    List<Path> inputs = new ArrayList<>(data);
    inputs.add(choice.file());
    input.ifPresent(inputs::add);
    Output.mustNotReplace(output.file(), inputs);
  }

  /** Takes the words to explain, and what they are about. */
  private interface Explainer {
    void explain(String words, Target target) throws IOException;
  }

  private void explain(Target fallback, Explainer explainer) throws Failure, IOException {
    if (text.isPresent()) {
      explainer.explain(text.get(), fallback);
      return;
    }
    Path file = input.orElseThrow();
    try (RowReader rows = RowInput.open(file, terminal)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        String words = row.column(PredictionColumns.TEXT);
        String problem = row.problem();
        if (problem == null) {
          problem = PredictionColumns.textProblem(words);
        }
        if (problem.isEmpty()) {
          explainer.explain(words, PredictionColumns.target(row, fallback));
        } else {
          terminal.warning(RowInput.name(file) + ":" + row.line() + ": " + problem);
        }
      }
    }
  }

  private List<LabelledText> labelled(LoadedModel chosen) throws Failure {
    return data.isEmpty()
        ? List.of()
        : LabelledInput.readFor(chosen.model().labels(), data, chosen.target(), terminal).rows();
  }
}
