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
 * How to train. Immutable; start from {@link #defaults} or {@link #of} and replace parts.
 *
 * @param features what the model looks at
 * @param tuning how its hyperparameters and review threshold are chosen
 * @param defaultTarget the target of texts that name none
 * @param execution what makes a run reproducible, and how many threads it uses
 */
public record TrainingOptions(
    Features features, Tuning tuning, Target defaultTarget, Execution execution) {
  /**
   * What the model looks at.
   *
   * @param groups at least one feature group
   * @param alternatives subsets of the groups, none of them empty: where the rows are about many
   *     targets, which are held out one after the other, the best of the groups and these is chosen
   * @param encoder embeds the texts; required where the groups contain {@link FeatureGroup#ENCODER}
   */
  public record Features(
      Set<FeatureGroup> groups, List<Set<FeatureGroup>> alternatives, Optional<Encoder> encoder) {
    /** Word n-grams and character n-grams: nothing but the text is needed. */
    public static final Features NGRAMS = of(FeatureGroup.NGRAMS);

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if there is no group, an alternative is empty or contains
     *     another group, or the encoder is missing
     */
    public Features {
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
      if (encoder.isEmpty() && groups.contains(FeatureGroup.ENCODER)) {
        throw new IllegalArgumentException("feature group encoder without an encoder");
      }
    }

    /**
     * Groups that need no encoder.
     *
     * @param groups at least one, without {@link FeatureGroup#ENCODER}
     * @return the features, with no alternatives
     * @throws IllegalArgumentException if there is none, or the encoder is among them
     */
    public static Features of(Set<FeatureGroup> groups) {
      return new Features(groups, List.of(), Optional.empty());
    }

    /**
     * What the command line uses unless asked otherwise: n-grams and the encoder, or the encoder
     * alone where that does better on targets held out.
     *
     * @param encoder embeds the texts; must stay open as long as the model predicts
     * @return the features
     */
    public static Features of(Encoder encoder) {
      return new Features(
          EnumSet.allOf(FeatureGroup.class),
          List.of(Set.of(FeatureGroup.ENCODER)),
          Optional.of(encoder));
    }
  }

  /**
   * How hyperparameters and review threshold are chosen, by cross-validation.
   *
   * @param grid the hyperparameters to choose from, at least one
   * @param folds the number of folds, 2 or more; fewer are used where the rows have fewer groups
   * @param groupColumn the column whose rows stay together in one fold; an empty name keeps only
   *     equal texts together; where absent, {@link GroupedFolds#groupColumn} picks the column
   * @param wantedAccuracy how often a prediction that asks for no review should be right, 0 to 1
   */
  public record Tuning(
      List<Hyperparameters> grid, int folds, Optional<String> groupColumn, double wantedAccuracy) {
    /** The default of {@code wantedAccuracy}. */
    public static final double DEFAULT_ACCURACY = 0.78;

    private static final int DEFAULT_FOLDS = 5;

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if the grid is empty, there are fewer than two folds, or the
     *     wanted accuracy lies outside 0 to 1
     */
    public Tuning {
      grid = List.copyOf(grid);
      if (grid.isEmpty()) {
        throw new IllegalArgumentException("hyperparameters: none (at least one expected)");
      }
      if (folds < 2) {
        throw new IllegalArgumentException("folds " + folds + " (2 or more expected)");
      }
      if (!(wantedAccuracy >= 0 && wantedAccuracy <= 1)) {
        throw new IllegalArgumentException("accuracy " + wantedAccuracy + " (0 to 1 expected)");
      }
    }

    /**
     * Five folds and the default accuracy, groups picked from the rows.
     *
     * @param grid the hyperparameters to choose from, at least one
     * @return the tuning
     */
    public static Tuning of(List<Hyperparameters> grid) {
      return new Tuning(grid, DEFAULT_FOLDS, Optional.empty(), DEFAULT_ACCURACY);
    }
  }

  /**
   * What makes a run reproducible, and how fast it is.
   *
   * @param randomSeed the seed of every random choice
   * @param threads the number of threads, 1 or more; results don't depend on it
   */
  public record Execution(long randomSeed, int threads) {
    /**
     * Checks the number of threads.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Execution {
      if (threads < 1) {
        throw new IllegalArgumentException("threads " + threads + " (1 or more expected)");
      }
    }
  }

  private static final List<Hyperparameters> GRID =
      List.of(
          new Hyperparameters(0.1, 20),
          new Hyperparameters(0.2, 10),
          new Hyperparameters(0.2, 20),
          new Hyperparameters(0.3, 10),
          new Hyperparameters(0.3, 20));

  /** With an encoder, settings differ less than folds do, and each takes longer. */
  private static final List<Hyperparameters> ENCODER_GRID =
      List.of(new Hyperparameters(0.2, 10), new Hyperparameters(0.3, 20));

  /**
   * N-grams, five folds, random seed 1, all cores.
   *
   * @return options that need nothing but labelled rows
   */
  public static TrainingOptions defaults() {
    return of(Features.NGRAMS);
  }

  /**
   * The defaults for other features; with an encoder the grid is smaller.
   *
   * @param features what the model looks at
   * @return the options
   */
  public static TrainingOptions of(Features features) {
    return new TrainingOptions(
        features,
        Tuning.of(features.encoder().isPresent() ? ENCODER_GRID : GRID),
        Target.DEFAULT,
        new Execution(1, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Replaces the tuning.
   *
   * @param newTuning how hyperparameters and review threshold are chosen
   * @return the changed options
   */
  public TrainingOptions with(Tuning newTuning) {
    return new TrainingOptions(features, newTuning, defaultTarget, execution);
  }

  /**
   * Replaces the target of texts that name none.
   *
   * @param newDefaultTarget the target
   * @return the changed options
   */
  public TrainingOptions with(Target newDefaultTarget) {
    return new TrainingOptions(features, tuning, newDefaultTarget, execution);
  }

  /**
   * Replaces seed and number of threads.
   *
   * @param newExecution what makes a run reproducible, and how fast it is
   * @return the changed options
   */
  public TrainingOptions with(Execution newExecution) {
    return new TrainingOptions(features, tuning, defaultTarget, newExecution);
  }

  /**
   * Replaces the column whose rows stay together, which is often known only once the rows are read.
   *
   * @param column its name; empty to keep only equal texts together
   * @return the changed options
   */
  public TrainingOptions withGroupColumn(String column) {
    return with(
        new Tuning(tuning.grid(), tuning.folds(), Optional.of(column), tuning.wantedAccuracy()));
  }

  /**
   * Replaces the hyperparameters to choose from.
   *
   * @param grid at least one
   * @return the changed options
   * @throws IllegalArgumentException if there is none
   */
  public TrainingOptions withGrid(List<Hyperparameters> grid) {
    return with(new Tuning(grid, tuning.folds(), tuning.groupColumn(), tuning.wantedAccuracy()));
  }
}
