package org.stance.cli.options;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.encoder.Encoder;
import org.stance.features.FeatureGroup;
import org.stance.task.Target;
import org.stance.training.TrainingOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The features and the seed of the models that a verb trains. */
public final class FeatureChoices {
  /** Better than n-grams alone in grouped cross-validation on three data sets. */
  private static final String DEFAULT_FEATURES = "ngrams,encoder";

  @Mixin private final EncoderOptions encoder = new EncoderOptions();
  @Mixin private final SeedOption seed = new SeedOption();

  @Option(
      names = "--features",
      paramLabel = "LIST",
      description =
          "The feature groups, such as words,characters or ngrams, which is faster but less"
              + " accurate (default: ngrams,encoder, or encoder alone if the rows are about many"
              + " targets and it does better on new ones).")
  private Optional<String> features = Optional.empty();

  public SeedOption seed() {
    return seed;
  }

  EncoderOptions encoder() {
    return encoder;
  }

  /** Whether the user chose feature groups. */
  public boolean asked() {
    return features.isPresent();
  }

  /** Whether the user wants no training, in a verb that can do without. */
  public boolean none() {
    return features.map(String::strip).filter("none"::equalsIgnoreCase).isPresent();
  }

  public TrainingOptions options(int threads, Target target, Terminal terminal) throws Failure {
    Set<FeatureGroup> groups;
    try {
      groups = FeatureGroup.parse(features.orElse(DEFAULT_FEATURES));
    } catch (IllegalArgumentException wrong) {
      throw new Failure(ExitCode.USAGE, "--features: " + wrong.getMessage());
    }
    return TrainingOptions.of(features(groups, terminal))
        .with(target)
        .with(new TrainingOptions.Execution(seed.seed(), threads));
  }

  private TrainingOptions.Features features(Set<FeatureGroup> groups, Terminal terminal)
      throws Failure {
    if (groups.contains(FeatureGroup.ENCODER)) {
      Encoder loaded = encoder.load(terminal);
      return features.isPresent()
          ? new TrainingOptions.Features(groups, List.of(), Optional.of(loaded))
          : TrainingOptions.Features.of(loaded);
    }
    if (encoder.asked()) {
      throw new Failure(ExitCode.USAGE, "--encoder without encoder among the --features");
    }
    return TrainingOptions.Features.of(groups);
  }
}
