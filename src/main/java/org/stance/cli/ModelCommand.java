package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Output;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.CommonOptions;
import org.stance.cli.options.Models;
import org.stance.file.Printable;
import org.stance.model.ModelFormatException;
import org.stance.model.StanceModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stance model}: the card of a saved model. */
@Command(name = "model", description = "Show the card of a saved model, or check its file.")
final class ModelCommand implements Callable<Integer> {
  private final Terminal terminal;

  @SuppressWarnings("unused") // -vv is read by Failures
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "The model.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--verify",
      description = "Only check that the file is complete and unchanged (exit code 6 if not).")
  private boolean verify;

  @Option(
      names = "--tribuo",
      paramLabel = "OUT",
      description =
          "Write the model as Tribuo serialised it, for use with Tribuo alone, and show no card.")
  private @Nullable Path tribuo;

  @Option(
      names = "--compact",
      paramLabel = "OUT",
      description =
          "Write a copy without Tribuo's own model, smaller and with the same predictions, and"
              + " show no card.")
  private @Nullable Path compact;

  ModelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    if (tribuo != null && compact != null) {
      throw new Failure(ExitCode.USAGE, "--tribuo and --compact (one of them expected)");
    }
    Path copy = tribuo != null ? tribuo : compact;
    if (copy != null) {
      String option = tribuo != null ? "--tribuo " : "--compact ";
      Output.mustNotReplace(option + copy, copy, List.of(file));
    }
    StanceModel model = verify ? verified() : Models.load(file);
    try (Output out = Output.open(Optional.ofNullable(copy), terminal)) {
      write(model, out);
      out.commit();
    }
    return ExitCode.DONE.code();
  }

  private void write(StanceModel model, Output out) throws IOException {
    if (tribuo != null) {
      model.writeTribuo(out.stream());
    } else if (compact != null) {
      model.writeCompact(out.stream());
    } else {
      out.writer().write(verify ? Printable.line(file + ": sound") + '\n' : model.card());
    }
  }

  private StanceModel verified() throws Failure {
    try {
      return StanceModel.load(file);
    } catch (ModelFormatException damaged) {
      throw Failure.of(ExitCode.GATE, damaged);
    } catch (IOException unreadable) {
      throw Failure.of(ExitCode.MODEL, unreadable);
    }
  }
}
