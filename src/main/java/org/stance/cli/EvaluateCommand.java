package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.DataOption;
import org.stance.cli.options.Models;
import org.stance.cli.options.OutputFormat;
import org.stance.cli.options.ReportOptions;
import org.stance.cli.options.TaskOptions;
import org.stance.cli.options.TrainingChoices;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledText;
import org.stance.dataset.TimeSplit;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.LabelledPredictionRows;
import org.stance.evaluation.Protocol;
import org.stance.evaluation.Protocol.Outcome;
import org.stance.evaluation.Resampling;
import org.stance.model.StanceModel;
import org.stance.report.Report;
import org.stance.report.ReportSubject;
import org.stance.task.LabelChoice;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stance evaluate}: how good a model, or a way of training one, is on labelled rows. */
@Command(
    name = "evaluate",
    description =
        "Evaluate a model on labelled rows, or a way of training by cross-validation or by time.")
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final TaskOptions task = new TaskOptions();
  @Mixin private final TrainingChoices choices = new TrainingChoices();
  @Mixin private final ReportOptions report = new ReportOptions();
  @Mixin private final Gates gates = new Gates();

  @Option(names = "--model", paramLabel = "FILE", description = "The model to evaluate.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "Without a model: cross-validate with K folds.")
  private Optional<Integer> folds = Optional.empty();

  @Option(
      names = "--curve",
      description =
          "With --folds: also train on a quarter, half and three quarters of the labels, and show"
              + " what more labels would bring (takes two and a half times as long).")
  private boolean curve;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description =
          "Without a model: train on rows dated up to this day, YYYY-MM-DD, and evaluate on later"
              + " ones.")
  private Optional<LocalDate> until = Optional.empty();

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Also write the evaluated rows with their predictions, as CSV.")
  private Optional<Path> predictions = Optional.empty();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * What is evaluated, and how.
   *
   * @param data the labelled rows
   * @param protocol which model predicts them
   * @param group the column that groups them, empty for none
   */
  private record Plan(LabelledData data, Protocol protocol, String group) {}

  @Override
  public Integer call() throws Failure, IOException {
    checkOptions();
    checkFiles();
    OutputFormat format = report.format();
    try (Output out = Output.open(report.file(), terminal);
        @Nullable Output rows =
            predictions.isPresent() ? Output.open(predictions, terminal) : null) {
      Plan plan = plan();
      Outcome outcome = run(plan);
      LabelSet labels = plan.data().labels();
      Evaluation evaluation =
          outcome.evaluation(labels, choices.seed().bootstrap(Resampling.DEFAULT));
      format.write(Report.of(evaluation, subject(plan, outcome)), out.writer());
      if (rows != null) {
        LabelledPredictionRows.write(labels, outcome.predictions(), rows.writer());
        out.finish();
        rows.commit();
      }
      out.commit();
      gates.enforce(evaluation);
    }
    return ExitCode.DONE.code();
  }

  private void checkFiles() throws Failure {
    List<Path> inputs = new ArrayList<>(data.files());
    model.ifPresent(inputs::add);
    Output.mustNotReplace(report.file(), inputs);
    if (predictions.isPresent()) {
      String named = "--predictions " + predictions.get();
      Output.mustNotReplace(named, predictions.get(), inputs);
      if (report.file().isPresent()) {
        Output.mustDiffer(named, predictions.get(), "-o", report.file().get());
      }
    }
  }

  private void checkOptions() throws Failure {
    gates.check();
    if (Stream.of(model, folds, until).filter(Optional::isPresent).count() != 1) {
      throw new Failure(ExitCode.USAGE, "one of --model FILE, --folds K and --until DATE expected");
    }
    if (folds.isPresent() && folds.get() < 2) {
      throw new Failure(ExitCode.USAGE, "--folds " + folds.get() + " (2 or more expected)");
    }
    if (curve && folds.isEmpty()) {
      throw new Failure(ExitCode.USAGE, "--curve trains anew (--folds expected)");
    }
    if (model.isPresent() && (choices.features() || task.labels().isPresent())) {
      throw new Failure(
          ExitCode.USAGE,
          "--features, --accuracy and --labels are the model's own (--folds or --until expected)");
    }
  }

  private Plan plan() throws Failure {
    return model.isPresent() ? ofModel(model.get()) : ofTraining();
  }

  private Plan ofModel(Path file) throws Failure {
    Optional<Target> asked = task.target();
    StanceModel loaded = choices.encoder().model(file, terminal);
    LabelledData rows =
        LabelledInput.readFor(
            loaded.labels(), data.files(), asked.orElse(loaded.defaultTarget()), terminal);
    Models.warnOfTargets(
        "the model", loaded, rows.rows().stream().map(LabelledText::target), terminal);
    String group = LabelledInput.group(rows, choices.group());
    return new Plan(rows, new Protocol.Saved(file.toString(), loaded, group), group);
  }

  private Plan ofTraining() throws Failure {
    Target target = task.target().orElse(Target.DEFAULT);
    TrainingOptions options = choices.options(common.threads(), target, terminal);
    LabelledData rows =
        LabelledInput.read(
            data.files(), task.labels().orElse(LabelChoice.DEFAULT), target, terminal);
    String group = LabelledInput.group(rows, choices.group());
    options = options.withGroupColumn(group);
    if (until.isPresent()) {
      TimeSplit split = LabelledInput.split(rows, until.get(), terminal);
      return new Plan(rows, new Protocol.ByTime(split, until.get(), options), group);
    }
    return new Plan(rows, new Protocol.CrossValidation(folds.orElseThrow(), curve, options), group);
  }

  private Outcome run(Plan plan) throws Failure {
    try (Progress progress = new Progress(terminal, common.quiet())) {
      return plan.protocol().run(plan.data(), progress::update);
    } catch (IllegalArgumentException unfit) {
      throw new Failure(
          ExitCode.DATA, LabelledInput.names(data.files()) + ": " + unfit.getMessage());
    }
  }

  private ReportSubject subject(Plan plan, Outcome outcome) {
    String groupedBy = plan.group().isEmpty() ? "row" : plan.group();
    return new ReportSubject(
        List.of(outcome.model()),
        LabelledInput.names(data.files()),
        groupedBy,
        outcome.trainedOnly());
  }
}
