package org.stance.cli;

import java.util.Optional;
import org.stance.statement.LabelChoice;
import org.stance.statement.Target;
import picocli.CommandLine.Option;

/** What labelled data are about. */
final class TaskOptions {
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

  Optional<Target> target() throws Failure {
    return target(target);
  }

  static Optional<Target> target(Optional<String> name) throws Failure {
    if (name.isPresent() && name.get().isBlank()) {
      throw new Failure(ExitCode.USAGE, "--target is blank (a name expected)");
    }
    return name.map(Target::new);
  }

  /** The labels that the data may hold, empty where the user doesn't say. */
  Optional<LabelChoice> labels() throws Failure {
    try {
      return labels.map(LabelChoice::parse);
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--labels: " + wrong.getMessage());
    }
  }
}
