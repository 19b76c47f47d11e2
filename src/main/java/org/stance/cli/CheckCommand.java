package org.stance.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stance.check.CheckOptions;
import org.stance.check.CheckResult;
import org.stance.check.CheckWriter;
import org.stance.check.DataCheck;
import org.stance.check.DataFinding;
import org.stance.check.FindingKind;
import org.stance.check.FindingKind.Weight;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.FeatureChoices;
import org.stance.cli.options.OutputFormat;
import org.stance.cli.options.OutputOptions;
import org.stance.cli.options.TaskOptions;
import org.stance.dataset.LabelledInspection;
import org.stance.dataset.RowDocument;
import org.stance.model.Hyperparameters;
import org.stance.table.Columns;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import org.stance.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stance check}: problems of labelled data. */
@Command(
    name = "check",
    description = {
      "Check labelled rows: report problems that make them unusable (exit code 4), what they share"
          + " with the rows to evaluate on, and what a person should look at: repeats, near copies,"
          + " rare labels, other languages and likely label errors. Looking for label errors takes"
          + " most of the time; --features none leaves it out. In more than 8,000 rows a sample is"
          + " searched, with n-grams unless --features says otherwise."
    })
final class CheckCommand implements Callable<Integer> {
  /** One candidate suffices to find the labels that stand out. */
  private static final Hyperparameters CANDIDATE = new Hyperparameters(0.2, 10);

  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final TaskOptions task = new TaskOptions();
  @Mixin private final FeatureChoices choices = new FeatureChoices();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "CSV",
      description = "Labelled rows, with the columns text and label and any others.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--eval",
      paramLabel = "CSV",
      description =
          "Labelled rows on which a model trained on the others is to be evaluated; may be"
              + " repeated.")
  private List<Path> evaluated = new ArrayList<>();

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description =
          "Find likely label errors with models trained on rows with other values in this column"
              + " (default: on rows with other texts).")
  private Optional<String> group = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description =
          "The format of the report (default: by the ending of the file's name, else text). Text"
              + " shows the first 20 findings of each kind, or all with -v; JSON always has all.")
  private Optional<String> format = Optional.empty();

  @Option(names = "--strict", description = "Exit with code 6 if anything at all was found.")
  private boolean strict;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    List<Path> inputs = new ArrayList<>(data);
    inputs.addAll(evaluated);
    Output.mustNotReplace(output.file(), inputs);
    OutputFormat form =
        OutputFormat.of(format, output.file(), OutputFormat.TEXT, OutputFormat.JSON);
    Target target = task.target().orElse(Target.DEFAULT);
    try (Output out = Output.open(output.file(), terminal)) {
      LabelledInspection rows = inspect(data, target);
      Optional<LabelledInspection> others =
          evaluated.isEmpty() ? Optional.empty() : Optional.of(inspect(evaluated, target));
      CheckResult result = check(rows, others, options(rows, target));
      write(result, form, out.writer());
      out.commit();
      warn(result);
      judge(result, rows.hint().or(() -> others.flatMap(LabelledInspection::hint)));
    }
    return ExitCode.DONE.code();
  }

  private CheckOptions options(LabelledInspection rows, Target target) throws Failure {
    int threads = common.threads();
    Optional<TrainingOptions> training = training(target, rows.rows().size());
    Optional<String> column = group(rows);
    return new CheckOptions(
        training.map(plain -> column.map(plain::withGroupColumn).orElse(plain)), threads);
  }

  private Optional<TrainingOptions> training(Target target, int rows) throws Failure {
    if (choices.none()) {
      return Optional.empty();
    }
    TrainingOptions options =
        rows > DataCheck.MAX_TRAINED && !choices.asked()
            ? TrainingOptions.defaults()
                .with(target)
                .with(new TrainingOptions.Execution(choices.seed().seed(), common.threads()))
            : choices.options(common.threads(), target, terminal);
    return Optional.of(options.withGrid(List.of(CANDIDATE)));
  }

  private LabelledInspection inspect(List<Path> files, Target target) throws Failure {
    Set<String> columns = new LinkedHashSet<>(DataCheck.COLUMNS);
    group.ifPresent(columns::add);
    try {
      return LabelledInspection.read(
          files, task.labels().orElse(LabelChoice.DEFAULT), target, columns);
    } catch (IOException unreadable) {
      throw Failure.of(ExitCode.INPUT, unreadable);
    }
  }

  /** The column that groups the rows, if the user asks for one. */
  private Optional<String> group(LabelledInspection rows) throws Failure {
    if (group.isEmpty()) {
      return group;
    }
    Predicate<String> used =
        name -> rows.rows().stream().anyMatch(row -> !row.column(name).isEmpty());
    boolean document = group.get().equals(Columns.DOCUMENT);
    return Optional.of(
        (document ? RowDocument.column(used) : group.filter(used))
            .orElseThrow(
                () ->
                    new Failure(
                        ExitCode.USAGE, "--group " + group.get() + ": no row has such a column")));
  }

  private CheckResult check(
      LabelledInspection rows, Optional<LabelledInspection> others, CheckOptions options) {
    try (Progress progress = new Progress(terminal, common.quiet())) {
      return DataCheck.check(rows, others, options, progress::update);
    }
  }

  private void write(CheckResult result, OutputFormat form, Writer out) throws IOException {
    if (form == OutputFormat.JSON) {
      CheckWriter.writeJson(result, out);
    } else {
      CheckWriter.writeText(result, common.verbosity() > 0, out);
    }
  }

  /** Leaks make figures too good, so they are reported on the terminal as well. */
  private void warn(CheckResult result) {
    List<DataFinding> leaks = result.of(FindingKind.LEAK_TEXT);
    if (!leaks.isEmpty()) {
      terminal.warning(
          LabelledInput.names(evaluated)
              + ": "
              + leaks.size()
              + (leaks.size() == 1 ? " text of " : " texts of ")
              + LabelledInput.names(data)
              + " (none expected)");
    }
  }

  /** The report is written; the exit code gives the verdict. */
  private void judge(CheckResult result, Optional<String> hint) throws Failure {
    long problems = result.count(Weight.PROBLEM);
    if (problems > 0) {
      String files =
          result.findings().stream()
              .filter(finding -> finding.kind().weight() == Weight.PROBLEM)
              .map(finding -> finding.place().file())
              .distinct()
              .collect(Collectors.joining(", "));
      throw new Failure(
          ExitCode.DATA,
          files + ": " + problems + (problems == 1 ? " problem" : " problems") + " (none expected)",
          hint.orElse(""));
    }
    int found = result.findings().size();
    if (strict && found > 0) {
      throw new Failure(
          ExitCode.GATE,
          LabelledInput.names(data)
              + ": "
              + found
              + (found == 1 ? " finding" : " findings")
              + " (none expected under --strict)");
    }
  }
}
