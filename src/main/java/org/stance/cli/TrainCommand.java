package org.stance.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.model.ModelSummary;
import org.stance.model.StanceModel;
import org.stance.model.StanceTrainer;
import org.stance.model.TrainingOptions;
import org.stance.statement.LabelChoice;
import org.stance.statement.LabelledData;
import org.stance.statement.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stance train}: labelled rows in, a model and its card out. */
@Command(name = "train", description = "Train a model on labelled rows and save it with its card.")
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final TaskOptions task = new TaskOptions();
  @Mixin private final TrainingChoices choices = new TrainingChoices();

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "CSV",
      description = "Labelled rows: columns text and label, and more.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Where the model goes; its card goes beside it, ending in .md.")
  @SuppressWarnings("NullAway.Init")
  private Path model;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Path card = Models.card(model);
    Output.mustNotReplace("--model " + model, model, data);
    Output.mustNotReplace("the card " + card, card, data);
    Output.mustDiffer("--model " + model, model, "the card " + card, card);
    Target target = task.target().orElse(Target.DEFAULT);
    TrainingOptions options = choices.options(common.threads(), target, terminal);
    LabelledData rows =
        LabelledInput.read(data, task.labels().orElse(LabelChoice.DEFAULT), target, terminal);
    options = options.withGroupColumn(LabelledInput.group(rows, choices.group()));
    Output.mustBeWritable(model);
    try (Output cardFile = Output.open(Optional.of(card), terminal)) {
      StanceModel trained = train(rows, options);
      cardFile.writer().write(trained.card());
      save(trained);
      cardFile.commit();
      summarize(trained);
    }
    return ExitCode.DONE.code();
  }

  private StanceModel train(LabelledData rows, TrainingOptions options) throws Failure {
    try (Progress progress = new Progress(terminal, common.quiet())) {
      return StanceTrainer.train(rows.labels(), rows.rows(), options, progress::update);
    } catch (IllegalArgumentException unfit) {
      throw new Failure(ExitCode.DATA, LabelledInput.names(data) + ": " + unfit.getMessage());
    }
  }

  private void save(StanceModel trained) throws Failure {
    try {
      trained.save(model);
    } catch (IOException failed) {
      throw Output.unwritable(failed);
    }
  }

  private void summarize(StanceModel trained) throws Failure, IOException {
    try (Output out = Output.open(Optional.empty(), terminal)) {
      Writer writer = out.writer();
      writer.write(common.verbosity() > 0 ? trained.card() : ModelSummary.of(trained));
      writer.write("model  " + model + "\ncard   " + Models.card(model) + "\n");
      out.commit();
    }
  }
}
