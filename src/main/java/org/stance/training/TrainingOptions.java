package org.stance.training;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.dataset.GroupedFolds;
import org.stance.encoder.Encoder;
import org.stance.features.FeatureGroup;
import org.stance.model.Hyperparameters;
import org.stance.task.Target;

/**
 * How to train.
 *
 * @param groups what the model looks at
 * @param alternatives what it may look at instead, each less than the groups: where the rows are
 *     about many targets, held out one after the other, the best of all these is chosen
 * @param candidates the settings to choose from by cross-validation; with one there is no choice
 * @param folds how many folds the cross-validation has, 2 or more; fewer are used where the rows
 *     have fewer groups
 * @param groupColumn the column whose rows stay together in one fold (an empty name: equal texts
 *     only); where not given, {@link GroupedFolds#groupColumn} picks it
 * @param randomSeed the seed of every random choice
 * @param threads how many threads train folds, 1 or more; the result doesn't depend on it
 * @param defaultTarget the target for text that comes without one
 * @param encoder gives the vectors, where the groups hold {@link FeatureGroup#ENCODER}
 * @param wantedAccuracy how often a prediction that asks for no review should be right, 0 to 1
 */
public record TrainingOptions(
    Set<FeatureGroup> groups,
    List<Set<FeatureGroup>> alternatives,
    List<Hyperparameters> candidates,
    int folds,
    Optional<String> groupColumn,
    long randomSeed,
    int threads,
    Target defaultTarget,
    Optional<Encoder> encoder,
    double wantedAccuracy) {
  /** How often a prediction that asks for no review should be right, unless the user says. */
  public static final double DEFAULT_ACCURACY = 0.78;

  private static final List<Hyperparameters> GRID =
      List.of(
          new Hyperparameters(0.1, 20),
          new Hyperparameters(0.2, 10),
          new Hyperparameters(0.2, 20),
          new Hyperparameters(0.3, 10),
          new Hyperparameters(0.3, 20));

  /** With an encoder settings differ less than folds do, and each costs more. */
  private static final List<Hyperparameters> ENCODER_GRID =
      List.of(new Hyperparameters(0.2, 10), new Hyperparameters(0.3, 20));

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no group or candidate, an alternative that is
   *     empty or holds another group, fewer than two folds, fewer than one thread, or a wanted
   *     accuracy outside 0 to 1
   */
  public TrainingOptions {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("feature groups: none (at least one expected)");
    }
    groups = Collections.unmodifiableSet(EnumSet.copyOf(groups));
    alternatives = List.copyOf(alternatives);
    for (Set<FeatureGroup> alternative : alternatives) {
      if (alternative.isEmpty() || !groups.containsAll(alternative)) {
        throw new IllegalArgumentException(
            "alternative groups " + alternative + " (some of " + groups + " expected)");
      }
    }
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("candidates: none (at least one expected)");
    }
    if (folds < 2) {
      throw new IllegalArgumentException("folds " + folds + " (2 or more expected)");
    }
    if (encoder.isEmpty() && groups.contains(FeatureGroup.ENCODER)) {
      throw new IllegalArgumentException("feature group encoder without an encoder");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + " (1 or more expected)");
    }
    if (!(wantedAccuracy >= 0 && wantedAccuracy <= 1)) {
      throw new IllegalArgumentException("accuracy " + wantedAccuracy + " (0 to 1 expected)");
    }
  }

  /**
   * What needs nothing but the rows: words, pairs, skip-grams and characters, five folds, all
   * cores.
   *
   * @return the defaults
   */
  public static TrainingOptions defaults() {
    return new TrainingOptions(
        FeatureGroup.NGRAMS,
        List.of(),
        GRID,
        5,
        Optional.empty(),
        1,
        Runtime.getRuntime().availableProcessors(),
        Target.DEFAULT,
        Optional.empty(),
        DEFAULT_ACCURACY);
  }

  /**
   * Changes what the model looks at; it has no alternatives then.
   *
   * @param newGroups at least one group
   * @return the changed options
   * @throws IllegalArgumentException if there is none
   */
  public TrainingOptions withGroups(Set<FeatureGroup> newGroups) {
    return new TrainingOptions(
        newGroups,
        List.of(),
        candidates,
        folds,
        groupColumn,
        randomSeed,
        threads,
        defaultTarget,
        encoder,
        wantedAccuracy);
  }

  /**
   * Changes what the model may look at instead.
   *
   * @param newAlternatives each some of the groups; none for no choice
   * @return the changed options
   * @throws IllegalArgumentException if one is empty or holds another group
   */
  public TrainingOptions withAlternatives(List<Set<FeatureGroup>> newAlternatives) {
    return new TrainingOptions(
        groups,
        newAlternatives,
        candidates,
        folds,
        groupColumn,
        randomSeed,
        threads,
        defaultTarget,
        encoder,
        wantedAccuracy);
  }

  /**
   * Changes the settings to choose from.
   *
   * @param newCandidates at least one
   * @return the changed options
   * @throws IllegalArgumentException if there is none
   */
  public TrainingOptions withCandidates(List<Hyperparameters> newCandidates) {
    return new TrainingOptions(
        groups,
        alternatives,
        newCandidates,
        folds,
        groupColumn,
        randomSeed,
        threads,
        defaultTarget,
        encoder,
        wantedAccuracy);
  }

  /**
   * Changes the number of folds.
   *
   * @param newFolds 2 or more
   * @return the changed options
   * @throws IllegalArgumentException if there are fewer than two
   */
  public TrainingOptions withFolds(int newFolds) {
    return new TrainingOptions(
        groups,
        alternatives,
        candidates,
        newFolds,
        groupColumn,
        randomSeed,
        threads,
        defaultTarget,
        encoder,
        wantedAccuracy);
  }

  /**
   * Changes the column whose rows stay together.
   *
   * @param newGroupColumn a column's name, or an empty string to group equal texts only
   * @return the changed options
   */
  public TrainingOptions withGroupColumn(String newGroupColumn) {
    return new TrainingOptions(
        groups,
        alternatives,
        candidates,
        folds,
        Optional.of(newGroupColumn),
        randomSeed,
        threads,
        defaultTarget,
        encoder,
        wantedAccuracy);
  }

  /**
   * Changes the seed of every random choice.
   *
   * @param newRandomSeed any number
   * @return the changed options
   */
  public TrainingOptions withRandomSeed(long newRandomSeed) {
    return new TrainingOptions(
        groups,
        alternatives,
        candidates,
        folds,
        groupColumn,
        newRandomSeed,
        threads,
        defaultTarget,
        encoder,
        wantedAccuracy);
  }

  /**
   * Changes the number of threads.
   *
   * @param newThreads 1 or more
   * @return the changed options
   * @throws IllegalArgumentException if there is none
   */
  public TrainingOptions withThreads(int newThreads) {
    return new TrainingOptions(
        groups,
        alternatives,
        candidates,
        folds,
        groupColumn,
        randomSeed,
        newThreads,
        defaultTarget,
        encoder,
        wantedAccuracy);
  }

  /**
   * Changes the target for text that comes without one.
   *
   * @param newDefaultTarget the target
   * @return the changed options
   */
  public TrainingOptions withDefaultTarget(Target newDefaultTarget) {
    return new TrainingOptions(
        groups,
        alternatives,
        candidates,
        folds,
        groupColumn,
        randomSeed,
        threads,
        newDefaultTarget,
        encoder,
        wantedAccuracy);
  }

  /**
   * Adds an encoder, or changes it, and looks at its vectors. Where the settings to choose from are
   * the default ones, they become fewer.
   *
   * @param newEncoder the encoder
   * @return the changed options, their groups with {@link FeatureGroup#ENCODER}
   */
  public TrainingOptions withEncoder(Encoder newEncoder) {
    Set<FeatureGroup> more = EnumSet.of(FeatureGroup.ENCODER);
    more.addAll(groups);
    return new TrainingOptions(
        more,
        alternatives,
        candidates.equals(GRID) ? ENCODER_GRID : candidates,
        folds,
        groupColumn,
        randomSeed,
        threads,
        defaultTarget,
        Optional.of(newEncoder),
        wantedAccuracy);
  }

  /**
   * Changes how often a prediction that asks for no review should be right.
   *
   * @param newWantedAccuracy 0 to 1
   * @return the changed options
   * @throws IllegalArgumentException if it lies outside
   */
  public TrainingOptions withWantedAccuracy(double newWantedAccuracy) {
    return new TrainingOptions(
        groups,
        alternatives,
        candidates,
        folds,
        groupColumn,
        randomSeed,
        threads,
        defaultTarget,
        encoder,
        newWantedAccuracy);
  }
}
