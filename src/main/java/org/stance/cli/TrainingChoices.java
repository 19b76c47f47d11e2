package org.stance.cli;

import java.util.Optional;
import java.util.Set;
import org.stance.features.FeatureGroup;
import org.stance.model.TrainingOptions;
import org.stance.statement.Target;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to train, for the verbs that do. */
final class TrainingChoices {
  @Mixin private final EncoderOptions encoder = new EncoderOptions();

  @Option(
      names = "--features",
      paramLabel = "LIST",
      description =
          "What the model looks at, such as words,characters or ngrams,encoder (default: ngrams).")
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

  EncoderOptions encoder() {
    return encoder;
  }

  TrainingOptions options(int threads, Target target, Terminal terminal) throws Failure {
    TrainingOptions options =
        TrainingOptions.defaults()
            .withRandomSeed(randomSeed)
            .withThreads(threads)
            .withDefaultTarget(target);
    try {
      if (features.isPresent()) {
        Set<FeatureGroup> groups = FeatureGroup.parse(features.get());
        if (groups.contains(FeatureGroup.ENCODER)) {
          options = options.withEncoder(encoder.load(terminal));
        }
        options = options.withGroups(groups);
      }
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--features: " + wrong.getMessage());
    }
    if (encoder.asked() && options.encoder().isEmpty()) {
      throw new Failure(ExitCode.USAGE, "--encoder without encoder among the --features");
    }
    return group.isPresent() ? options.withGroupColumn(group.get()) : options;
  }
}
