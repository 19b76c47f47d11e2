package org.stance.cli.options;

import java.util.Optional;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.task.Target;
import picocli.CommandLine.Option;

/** What the stances are about. */
public final class TargetOption {
  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "The target of texts that don't name one (default: the model's own).")
  private Optional<String> name = Optional.empty();

  /** The target, empty where the user names none. */
  public Optional<Target> target() throws Failure {
    if (name.isPresent() && name.get().isBlank()) {
      throw new Failure(ExitCode.USAGE, "--target is blank (a name expected)");
    }
    return name.map(Target::new);
  }
}
