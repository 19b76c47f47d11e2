package org.stance.cli.options;

import java.util.Optional;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import picocli.CommandLine.Option;

/** What labelled data are about. */
public final class TaskOptions {
  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "The target of rows that don't name one (default: the model's own).")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--labels",
      paramLabel = "A,B,C",
      description =
          "The labels, or \"auto\" to take what the data hold"
              + " (default: supportive,skeptical,opposed,none).")
  private Optional<String> labels = Optional.empty();

  public Optional<Target> target() throws Failure {
    return target(target);
  }

  public static Optional<Target> target(Optional<String> name) throws Failure {
    if (name.isPresent() && name.get().isBlank()) {
      throw new Failure(ExitCode.USAGE, "--target is blank (a name expected)");
    }
    return name.map(Target::new);
  }

  /** The labels that the data may hold, empty where the user doesn't say. */
  public Optional<LabelChoice> labels() throws Failure {
    try {
      return labels.map(LabelChoice::parse);
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--labels: " + wrong.getMessage());
    }
  }
}
