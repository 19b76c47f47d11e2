package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.OutputOptions;
import org.stance.cli.options.TaskOptions;
import org.stance.cli.options.TrainingChoices;
import org.stance.dataset.LabelledData;
import org.stance.evaluation.CascadeChoice;
import org.stance.evaluation.LabelledPrediction;
import org.stance.evaluation.NestedCrossValidation;
import org.stance.features.FeatureGroup;
import org.stance.file.Printable;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import org.stance.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code stance cascade}: from which confidence on a fast model may answer in place of an accurate
 * one.
 *
 * <p>Both kinds of model are trained anew in the same folds, since a saved model knows the rows
 * that it was trained on, and none of what it said of them before is kept in its file. What comes
 * out is a number for {@code classify --cascade-threshold}: the threshold depends on both models
 * together, so neither's file is the place for it.
 */
@Command(
    name = "cascade",
    description =
        "Tell from which confidence on a fast model may answer in place of an accurate one: by"
            + " cross-validation of both on labelled rows.")
final class CascadeCommand implements Callable<Integer> {
  private static final List<Double> LOSSES = List.of(0.0025, 0.005, 0.01, 0.02);

  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final TaskOptions task = new TaskOptions();
  @Mixin private final TrainingChoices choices = new TrainingChoices();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "CSV",
      description = "Labelled rows: columns text and label, and more.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--fast",
      paramLabel = "LIST",
      description = "What the fast model looks at (default: ${DEFAULT-VALUE}).")
  private String fast = "ngrams";

  @Option(
      names = "--loss",
      paramLabel = "L",
      description =
          "How much macro-F1 may suffer, such as 0.005; may be repeated"
              + " (default: 0.0025, 0.005, 0.01 and 0.02).")
  private List<Double> losses = LOSSES;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "How many folds (default: ${DEFAULT-VALUE}).")
  private int folds = 5;

  CascadeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    checkOptions();
    Output.mustNotReplace(output.file(), data);
    Target target = task.target().orElse(Target.DEFAULT);
    TrainingOptions accurate = choices.options(common.threads(), target, terminal);
    TrainingOptions quick = quick(target);
    LabelledData rows =
        LabelledInput.read(data, task.labels().orElse(LabelChoice.DEFAULT), target, terminal);
    String group = LabelledInput.group(rows, choices.group());
    try (Output out = Output.open(output.file(), terminal);
        Progress progress = new Progress(terminal, common.quiet())) {
      List<LabelledPrediction> sure =
          NestedCrossValidation.judge(
              rows, folds, quick.withGroupColumn(group), line -> progress.update("fast, " + line));
      List<LabelledPrediction> right =
          NestedCrossValidation.judge(
              rows, folds, accurate.withGroupColumn(group), line -> progress.update(line));
      out.writer().write(told(sure, right));
      out.commit();
    } catch (IllegalArgumentException unfit) {
      throw new Failure(ExitCode.DATA, LabelledInput.names(data) + ": " + unfit.getMessage());
    }
    return ExitCode.DONE.code();
  }

  private void checkOptions() throws Failure {
    for (double loss : losses) {
      if (!(loss >= 0 && loss <= 1)) {
        throw new Failure(ExitCode.USAGE, "--loss " + loss + " (0 to 1 expected)");
      }
    }
    if (folds < 2) {
      throw new Failure(ExitCode.USAGE, "--folds " + folds + " (2 or more expected)");
    }
  }

  private TrainingOptions quick(Target target) throws Failure {
    Set<FeatureGroup> groups;
    try {
      groups = FeatureGroup.parse(fast);
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--fast: " + wrong.getMessage());
    }
    if (groups.contains(FeatureGroup.ENCODER)) {
      throw new Failure(ExitCode.USAGE, "--fast " + fast + ": the encoder is what takes the time");
    }
    return TrainingOptions.defaults()
        .withRandomSeed(choices.randomSeed())
        .withThreads(common.threads())
        .withDefaultTarget(target)
        .withGroups(groups);
  }

  private String told(List<LabelledPrediction> sure, List<LabelledPrediction> right) {
    StringBuilder text = new StringBuilder();
    text.append("data  ").append(Printable.line(LabelledInput.names(data))).append('\n');
    text.append("rows  ").append(right.size()).append(", each judged by models that never saw it");
    text.append("\n\n                          elsewhere, in the mean and 5% to 95%\n");
    text.append("loss    threshold  fast    fast   speed-up  loss\n");
    for (double loss : new TreeSet<>(losses)) {
      CascadeChoice choice = CascadeChoice.of(sure, right, loss, choices.randomSeed());
      text.append(
          String.format(
              Locale.ROOT,
              "%-6s  %-9.3f  %-6.3f  %-6.3f %-9.2f %.4f (%.4f to %.4f)%n",
              loss,
              choice.threshold(),
              choice.share(),
              choice.meanShare(),
              choice.speedUp(),
              choice.meanLoss(),
              choice.lowLoss(),
              choice.highLoss()));
    }
    return text.append(
            """

            loss       what macro-F1 may lose against the accurate model alone
            threshold  for classify --cascade FAST.stance --cascade-threshold
            fast       share of rows that the fast model answers
            elsewhere  half of the groups chose a threshold, the others were judged by it
            speed-up   where the fast model takes no time
            """)
        .toString();
  }
}
