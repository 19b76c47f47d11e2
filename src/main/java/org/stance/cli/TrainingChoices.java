package org.stance.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.features.FeatureGroup;
import org.stance.model.TrainingOptions;
import org.stance.statement.Target;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to train, for the verbs that do. */
final class TrainingChoices {
  /** Better than n-grams alone in grouped cross-validation on three sets of different kinds. */
  private static final String DEFAULT_FEATURES = "ngrams,encoder";

  @Mixin private final EncoderOptions encoder = new EncoderOptions();

  @Option(
      names = "--features",
      paramLabel = "LIST",
      description =
          "What the model looks at, such as words,characters or, faster and less accurate, ngrams"
              + " (default: ngrams,encoder, or encoder alone where the rows are about many targets"
              + " and it does better on new ones).")
  private Optional<String> features = Optional.empty();

  @Option(
      names = "--accuracy",
      paramLabel = "P",
      description =
          "How often a prediction that asks for no review should be right"
              + " (default: ${DEFAULT-VALUE}).")
  private double accuracy = TrainingOptions.DEFAULT_ACCURACY;

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      description = "The number fed to the random generator (default: ${DEFAULT-VALUE}).")
  private long randomSeed = 1;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description =
          "The column whose rows stay together (default: speaker, else source_url, else target"
              + " where there are many, else none).")
  private Optional<String> group = Optional.empty();

  long randomSeed() {
    return randomSeed;
  }

  Optional<String> group() {
    return group;
  }

  /** Whether anything was asked for that only training heeds. */
  boolean features() {
    return features.isPresent() || accuracy();
  }

  /** Whether another than the default accuracy was asked for. */
  boolean accuracy() {
    return accuracy != TrainingOptions.DEFAULT_ACCURACY;
  }

  /** Whether no training was asked for, where a verb can do without. */
  boolean none() {
    return features.map(String::strip).filter("none"::equalsIgnoreCase).isPresent();
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
    Set<FeatureGroup> groups;
    try {
      groups = FeatureGroup.parse(features.orElse(DEFAULT_FEATURES));
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--features: " + wrong.getMessage());
    }
    try {
      options = options.withWantedAccuracy(accuracy);
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--" + wrong.getMessage());
    }
    if (groups.contains(FeatureGroup.ENCODER)) {
      options = options.withEncoder(encoder.load(terminal));
    } else if (encoder.asked()) {
      throw new Failure(ExitCode.USAGE, "--encoder without encoder among the --features");
    }
    options = options.withGroups(groups);
    if (features.isEmpty()) {
      options = options.withAlternatives(List.of(Set.of(FeatureGroup.ENCODER)));
    }
    return group.isPresent() ? options.withGroupColumn(group.get()) : options;
  }
}
