package org.stance.cli.options;

import java.util.Optional;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.task.Target;
import org.stance.training.TrainingOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the verbs that train a model do so. */
public final class TrainingChoices {
  @Mixin private final FeatureChoices features = new FeatureChoices();

  @Option(
      names = "--accuracy",
      paramLabel = "P",
      description =
          "The accuracy to reach on predictions that are not sent to review"
              + " (default: ${DEFAULT-VALUE}).")
  private double accuracy = TrainingOptions.Tuning.DEFAULT_ACCURACY;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description =
          "The column that groups the rows, so that no group is split (default: speaker, else the"
              + " document's column, else target if there are many, else none).")
  private Optional<String> group = Optional.empty();

  public SeedOption seed() {
    return features.seed();
  }

  public Optional<String> group() {
    return group;
  }

  /** Whether the user set an option that matters only to training. */
  public boolean features() {
    return features.asked() || accuracy != TrainingOptions.Tuning.DEFAULT_ACCURACY;
  }

  public EncoderOptions encoder() {
    return features.encoder();
  }

  public TrainingOptions options(int threads, Target target, Terminal terminal) throws Failure {
    TrainingOptions options = features.options(threads, target, terminal);
    TrainingOptions.Tuning usual = options.tuning();
    try {
      return options.with(
          new TrainingOptions.Tuning(
              usual.grid(), usual.folds(), group.or(usual::groupColumn), accuracy));
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--" + wrong.getMessage());
    }
  }
}
