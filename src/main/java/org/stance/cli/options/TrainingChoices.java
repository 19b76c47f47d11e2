package org.stance.cli.options;

import java.util.Optional;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.task.Target;
import org.stance.training.TrainingOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to train, for the verbs that do. */
public final class TrainingChoices {
  @Mixin private final FeatureChoices features = new FeatureChoices();

  @Option(
      names = "--accuracy",
      paramLabel = "P",
      description =
          "How often a prediction that asks for no review should be right"
              + " (default: ${DEFAULT-VALUE}).")
  private double accuracy = TrainingOptions.DEFAULT_ACCURACY;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description =
          "The column whose rows stay together (default: speaker, else that of the document, else"
              + " target where there are many, else none).")
  private Optional<String> group = Optional.empty();

  public long randomSeed() {
    return features.randomSeed();
  }

  public Optional<String> group() {
    return group;
  }

  /** Whether anything was asked for that only training heeds. */
  public boolean features() {
    return features.asked() || accuracy != TrainingOptions.DEFAULT_ACCURACY;
  }

  public EncoderOptions encoder() {
    return features.encoder();
  }

  public TrainingOptions options(int threads, Target target, Terminal terminal) throws Failure {
    TrainingOptions options = features.options(threads, target, terminal);
    try {
      options = options.withWantedAccuracy(accuracy);
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--" + wrong.getMessage());
    }
    return group.isPresent() ? options.withGroupColumn(group.get()) : options;
  }
}
