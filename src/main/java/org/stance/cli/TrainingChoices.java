package org.stance.cli;

import java.util.Optional;
import org.stance.features.FeatureGroup;
import org.stance.model.TrainingOptions;
import org.stance.statement.Target;
import picocli.CommandLine.Option;

/** How to train, for the verbs that do. */
final class TrainingChoices {
  @Option(
      names = "--features",
      paramLabel = "LIST",
      description = "What the model looks at, such as words,characters (default: all).")
  private Optional<String> features = Optional.empty();

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      description = "The number fed to the random generator (default: ${DEFAULT-VALUE}).")
  private long randomSeed = 1;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description =
          "The column whose rows stay together (default: speaker, else source_url, else none).")
  private Optional<String> group = Optional.empty();

  long randomSeed() {
    return randomSeed;
  }

  Optional<String> group() {
    return group;
  }

  /** Whether anything was asked for that only training heeds. */
  boolean features() {
    return features.isPresent();
  }

  TrainingOptions options(int threads, Target target) throws Failure {
    TrainingOptions options =
        TrainingOptions.defaults()
            .withRandomSeed(randomSeed)
            .withThreads(threads)
            .withDefaultTarget(target);
    try {
      if (features.isPresent()) {
        options = options.withGroups(FeatureGroup.parse(features.get()));
      }
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--features: " + wrong.getMessage());
    }
    return group.isPresent() ? options.withGroupColumn(group.get()) : options;
  }
}
