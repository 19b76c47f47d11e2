package org.stance.cli.options;

import java.util.Optional;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.task.LabelChoice;
import org.stance.task.Target;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The labels and the target of labelled data. */
public final class TaskOptions {
  @Mixin private final TargetOption target = new TargetOption();

  @Option(
      names = "--labels",
      paramLabel = "A,B,C",
      description =
          "The labels, or \"auto\" for those that the data hold"
              + " (default: supportive,skeptical,opposed,none).")
  private Optional<String> labels = Optional.empty();

  public Optional<Target> target() throws Failure {
    return target.target();
  }

  /** The labels that the data may hold, empty if the user names none. */
  public Optional<LabelChoice> labels() throws Failure {
    try {
      return labels.map(LabelChoice::parse);
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--labels: " + wrong.getMessage());
    }
  }
}
