package org.stance.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.stance.batch.RowClassifier;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.options.Models;
import org.stance.model.StanceModel;
import org.stance.prediction.Cascade;
import org.stance.prediction.StanceClassifier;
import picocli.CommandLine.Option;

/** A fast model before the accurate one, for the verb that classifies many rows. */
final class CascadeOptions {
  @Option(
      names = "--cascade",
      paramLabel = "FILE",
      description =
          "A fast model that answers where it is sure enough; --model takes the rest. Needs"
              + " --cascade-threshold.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--cascade-threshold",
      paramLabel = "P",
      description =
          "From which confidence on the fast model answers; \"stance cascade\" tells it for the"
              + " loss that you allow.")
  private Optional<Double> threshold = Optional.empty();

  /** The fast model's file, if one is asked for. */
  Optional<Path> file() {
    return file;
  }

  /** Checks what can be checked before any work is done. */
  void check() throws Failure {
    if (file.isPresent() != threshold.isPresent()) {
      throw new Failure(
          ExitCode.USAGE,
          file.isPresent()
              ? "--cascade without --cascade-threshold"
              : "--cascade-threshold without --cascade",
          "\"stance cascade\" tells a threshold for the loss that you allow");
    }
    if (threshold.isPresent() && !(threshold.get() >= 0 && threshold.get() <= 1)) {
      throw new Failure(
          ExitCode.USAGE, "--cascade-threshold " + threshold.get() + " (0 to 1 expected)");
    }
  }

  /** The accurate classifier, with the fast one before it where one is asked for. */
  RowClassifier before(StanceClassifier accurate) throws Failure {
    if (file.isEmpty()) {
      return new RowClassifier(accurate::classify);
    }
    StanceModel fast = Models.load(file.get());
    if (fast.encoder().isPresent()) {
      throw new Failure(
          ExitCode.USAGE,
          "--cascade " + file.get() + ": needs an encoder itself",
          "a model trained with --features ngrams is fast");
    }
    try {
      Cascade cascade = Cascade.of(StanceClassifier.of(fast), accurate, threshold.orElseThrow());
      return new RowClassifier(cascade::classify);
    } catch (IllegalArgumentException other) {
      throw new Failure(ExitCode.MODEL, file.get() + ": " + other.getMessage());
    }
  }
}
