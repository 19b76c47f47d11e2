package org.stance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.stance.features.FeatureGroup;
import org.stance.model.Hyperparameters;
import org.stance.task.Target;

class TrainingOptionsTest {
  private static final TrainingOptions DEFAULTS = TrainingOptions.defaults();

  @Test
  void everyChangeChangesItsPartAlone() {
    Set<FeatureGroup> words = Set.of(FeatureGroup.WORDS);
    List<Hyperparameters> one = List.of(new Hyperparameters(0.5, 3));
    assertThat(
            DEFAULTS
                .withGroups(words)
                .withAlternatives(List.of(Set.of(FeatureGroup.WORDS)))
                .withCandidates(one)
                .withFolds(3)
                .withGroupColumn("outlet")
                .withRandomSeed(7)
                .withThreads(2)
                .withDefaultTarget(new Target("tariffs"))
                .withWantedAccuracy(0.9))
        .isEqualTo(
            new TrainingOptions(
                words,
                List.of(Set.of(FeatureGroup.WORDS)),
                one,
                3,
                Optional.of("outlet"),
                7,
                2,
                new Target("tariffs"),
                Optional.empty(),
                0.9));
  }

  @Test
  void theEndsOfEveryRangeAreAllowed() {
    TrainingOptions least =
        DEFAULTS
            .withFolds(2)
            .withThreads(1)
            .withWantedAccuracy(0)
            .withCandidates(List.of(new Hyperparameters(1e-9, 1)));
    assertThat(least.withWantedAccuracy(1).wantedAccuracy()).isEqualTo(1);
  }

  @Test
  void whatCannotBeDoneIsRefused() {
    for (ThrowingCallable change :
        List.<ThrowingCallable>of(
            () -> DEFAULTS.withGroups(Set.of()),
            () -> DEFAULTS.withAlternatives(List.of(Set.of())),
            () -> DEFAULTS.withAlternatives(List.of(Set.of(FeatureGroup.ENCODER))),
            () -> DEFAULTS.withCandidates(List.of()),
            () -> DEFAULTS.withFolds(1),
            () -> DEFAULTS.withThreads(0),
            () -> DEFAULTS.withWantedAccuracy(1.01),
            () -> DEFAULTS.withWantedAccuracy(-0.01),
            () -> DEFAULTS.withGroups(Set.of(FeatureGroup.ENCODER)),
            () -> new Hyperparameters(0, 1),
            () -> new Hyperparameters(Double.POSITIVE_INFINITY, 1),
            () -> new Hyperparameters(Double.NaN, 1),
            () -> new Hyperparameters(0.1, 0))) {
      assertThatThrownBy(change).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
