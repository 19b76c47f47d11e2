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
import org.stance.cli.options.Models;
import org.stance.cli.options.ReportOptions;
import org.stance.cli.options.TaskOptions;
import org.stance.cli.options.TrainingChoices;
import org.stance.dataset.LabelledData;
import org.stance.dataset.LabelledText;
import org.stance.dataset.TimeSplit;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.LabelledPrediction;
import org.stance.evaluation.LabelledPredictionRows;
import org.stance.evaluation.LearningCurve;
import org.stance.evaluation.NestedCrossValidation;
import org.stance.evaluation.Resampling;
import org.stance.model.StanceModel;
import org.stance.prediction.StanceClassifier;
import org.stance.report.ReportWriter;
import org.stance.report.Subject;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stance evaluate}: how good a model, or a way of training one, is on labelled rows. */
@Command(
    name = "evaluate",
    description =
        "Judge a model on labelled rows, or a way of training: by cross-validation or by time.")
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final TaskOptions task = new TaskOptions();
  @Mixin private final TrainingChoices choices = new TrainingChoices();
  @Mixin private final ReportOptions report = new ReportOptions();
  @Mixin private final Gates gates = new Gates();

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "CSV",
      description = "Labelled rows: columns text and label, and more.")
  private List<Path> data = new ArrayList<>();

  @Option(names = "--model", paramLabel = "FILE", description = "The model to judge.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "Without a model: train and judge K times, each time on other rows.")
  private Optional<Integer> folds = Optional.empty();

  @Option(
      names = "--curve",
      description =
          "With --folds: also train on a quarter, half and three quarters of the labels, and tell"
              + " what more labels would buy (takes two and a half times as long).")
  private boolean curve;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description =
          "Without a model: train on rows dated up to this day, YYYY-MM-DD, and judge later ones.")
  private Optional<LocalDate> until = Optional.empty();

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Also write the rows judged, with what was predicted for each, as CSV.")
  private Optional<Path> predictions = Optional.empty();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * What one of the two modes brings.
   *
   * @param data the labelled rows
   * @param parts the same rows judged: once, or for each size of a learning curve
   * @param subject what they are about
   */
  private record Result(
      LabelledData data, List<LearningCurve.TrainedShare> parts, Subject subject) {
    /** Judged by what was trained on all of the labels. */
    List<LabelledPrediction> judged() {
      return parts.get(parts.size() - 1).judged();
    }

    Evaluation evaluation(Resampling options) {
      Evaluation evaluation = Evaluation.of(data.labels(), judged(), options);
      return parts.size() == 1
          ? evaluation
          : evaluation.withLearningCurve(LearningCurve.of(data.labels(), parts, options));
    }
  }

  @Override
  public Integer call() throws Failure, IOException {
    checkOptions();
    List<Path> inputs = new ArrayList<>(data);
    model.ifPresent(inputs::add);
    Output.mustNotReplace(report.file(), inputs);
    if (predictions.isPresent()) {
      String named = "--predictions " + predictions.get();
      Output.mustNotReplace(named, predictions.get(), inputs);
      if (report.file().isPresent()) {
        Output.mustDiffer(named, predictions.get(), "-o", report.file().get());
      }
    }
    try (Output out = Output.open(report.file(), terminal);
        @Nullable Output rows =
            predictions.isPresent() ? Output.open(predictions, terminal) : null) {
      Result result =
          model.isPresent()
              ? judge(model.get())
              : until.isPresent() ? judgeLater(until.get()) : crossValidate(folds.orElseThrow());
      Evaluation evaluation =
          result.evaluation(new Resampling(choices.randomSeed(), Resampling.DEFAULT.replicates()));
      ReportWriter.write(evaluation, result.subject(), report.format(), out.writer());
      if (rows != null) {
        LabelledPredictionRows.write(result.data().labels(), result.judged(), rows.writer());
        out.finish();
        rows.commit();
      }
      out.commit();
      gates.enforce(evaluation);
    }
    return ExitCode.DONE.code();
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

  private Result judge(Path file) throws Failure {
    Optional<Target> asked = task.target();
    StanceModel loaded = choices.encoder().model(file, terminal);
    LabelledData rows =
        LabelledInput.readFor(
            loaded.labels(), data, asked.orElse(loaded.defaultTarget()), terminal);
    Models.warnOfTargets(
        "the model", loaded, rows.rows().stream().map(LabelledText::target), terminal);
    String group = LabelledInput.group(rows, choices.group());
    List<LabelledPrediction> judged = judged(rows.rows(), loaded, group);
    return new Result(rows, List.of(once(judged)), subject(file.toString(), group, 0));
  }

  private static LearningCurve.TrainedShare once(List<LabelledPrediction> judged) {
    return new LearningCurve.TrainedShare(1, judged.size(), judged);
  }

  private Result crossValidate(int count) throws Failure {
    Target target = task.target().orElse(Target.DEFAULT);
    TrainingOptions options = choices.options(common.threads(), target, terminal);
    LabelledData rows =
        LabelledInput.read(data, task.labels().orElse(LabelChoice.DEFAULT), target, terminal);
    String group = LabelledInput.group(rows, choices.group());
    String model =
        "trained anew in each of %d folds (%s)".formatted(count, LabelledInput.training(options));
    try (Progress progress = new Progress(terminal, common.quiet())) {
      TrainingOptions grouped = options.withGroupColumn(group);
      List<LearningCurve.TrainedShare> parts =
          curve
              ? NestedCrossValidation.parts(rows, count, grouped, progress::update)
              : List.of(
                  once(NestedCrossValidation.predict(rows, count, grouped, progress::update)));
      int judged = parts.get(0).judged().size();
      return new Result(rows, parts, subject(model, group, rows.rows().size() - judged));
    } catch (IllegalArgumentException unfit) {
      throw new Failure(ExitCode.DATA, LabelledInput.names(data) + ": " + unfit.getMessage());
    }
  }

  private Result judgeLater(LocalDate day) throws Failure {
    Target target = task.target().orElse(Target.DEFAULT);
    TrainingOptions options = choices.options(common.threads(), target, terminal);
    LabelledData rows =
        LabelledInput.read(data, task.labels().orElse(LabelChoice.DEFAULT), target, terminal);
    String group = LabelledInput.group(rows, choices.group());
    TimeSplit split = LabelledInput.split(rows, day, terminal);
    String model =
        "trained on the %d rows up to %s (%s)"
            .formatted(split.earlier().size(), day, LabelledInput.training(options));
    try (Progress progress = new Progress(terminal, common.quiet())) {
      StanceModel trained =
          StanceTrainer.train(
              rows.labels(), split.earlier(), options.withGroupColumn(group), progress::update);
      List<LabelledPrediction> judged = judged(split.later(), trained, group);
      return new Result(rows, List.of(once(judged)), subject(model, group, 0));
    } catch (IllegalArgumentException unfit) {
      throw new Failure(ExitCode.DATA, LabelledInput.names(data) + ": " + unfit.getMessage());
    }
  }

  private static List<LabelledPrediction> judged(
      List<LabelledText> rows, StanceModel model, String group) {
    return LabelledPrediction.of(rows, StanceClassifier.of(model), group);
  }

  private Subject subject(String judged, String group, int trainedOnly) {
    String groupedBy = group.isEmpty() ? "row" : group;
    return new Subject(judged, LabelledInput.names(data), groupedBy, trainedOnly);
  }
}
