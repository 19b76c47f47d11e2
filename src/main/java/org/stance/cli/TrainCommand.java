package org.stance.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Progress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.DataOption;
import org.stance.cli.options.Models;
import org.stance.cli.options.TaskOptions;
import org.stance.cli.options.TrainingChoices;
import org.stance.dataset.LabelledData;
import org.stance.file.Printable;
import org.stance.model.ModelSummary;
import org.stance.model.StanceModel;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;
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
  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the model.")
  @SuppressWarnings("NullAway.Init")
  private Path model;

  @Option(
      names = "--card",
      paramLabel = "FILE",
      description = "Where to write its card (default: beside the model, with the ending .md).")
  private Optional<Path> card = Optional.empty();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    Path cardFile = card.orElse(Models.card(model));
    Output.mustNotReplace("--model " + model, model, data.files());
    Output.mustNotReplace("the card " + cardFile, cardFile, data.files());
    Output.mustDiffer("--model " + model, model, "the card " + cardFile, cardFile);
    Target target = task.target().orElse(Target.DEFAULT);
    TrainingOptions options = choices.options(common.threads(), target, terminal);
    LabelledData rows =
        LabelledInput.read(
            data.files(), task.labels().orElse(LabelChoice.DEFAULT), target, terminal);
    options = options.withGroupColumn(LabelledInput.group(rows, choices.group()));
    Output.mustBeWritable(model);
    Output.mustBeWritable(cardFile);
    StanceModel trained = train(rows, options);
    save(trained, cardFile);
    summarize(trained, cardFile);
    return ExitCode.DONE.code();
  }

  private StanceModel train(LabelledData rows, TrainingOptions options) throws Failure {
    try (Progress progress = new Progress(terminal, common.quiet())) {
      return StanceTrainer.train(rows.labels(), rows.rows(), options, progress::update);
    } catch (IllegalArgumentException unfit) {
      throw new Failure(
          ExitCode.DATA, LabelledInput.names(data.files()) + ": " + unfit.getMessage());
    }
  }

  private void save(StanceModel trained, Path cardFile) throws Failure, IOException {
    try {
      trained.save(model, cardFile);
    } catch (FileSystemException failed) {
      throw Output.unwritable(failed);
    }
    Path beside = Models.card(model);
    if (card.isPresent() && Files.isRegularFile(beside) && !Files.isSameFile(beside, cardFile)) {
      terminal.warning(beside + ": the card of another model (that of this one: " + cardFile + ")");
    }
  }

  /** The files stand by now, whether or not this can be shown. */
  private void summarize(StanceModel trained, Path cardFile) throws Failure, IOException {
    try (Output out = Output.open(Optional.empty(), terminal)) {
      Writer writer = out.writer();
      writer.write(common.verbosity() > 0 ? trained.card() : ModelSummary.of(trained));
      writer.write("model  " + Printable.line(model.toString()) + '\n');
      writer.write("card   " + Printable.line(cardFile.toString()) + '\n');
      out.commit();
    }
  }
}
