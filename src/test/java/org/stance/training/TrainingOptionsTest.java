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
import org.stance.training.TrainingOptions.Execution;
import org.stance.training.TrainingOptions.Features;
import org.stance.training.TrainingOptions.Tuning;

class TrainingOptionsTest {
  private static final TrainingOptions DEFAULTS = TrainingOptions.defaults();
  private static final List<Hyperparameters> GRID = List.of(new Hyperparameters(0.5, 3));
  private static final Set<FeatureGroup> WORDS = Set.of(FeatureGroup.WORDS);

  @Test
  void everyChangeChangesItsPartAlone() {
    Features words = Features.of(WORDS);
    Tuning tuning = new Tuning(GRID, 3, Optional.empty(), 0.9);
    Execution execution = new Execution(7, 2);
    Target tariffs = new Target("tariffs");
    assertThat(TrainingOptions.of(words).with(tuning).with(tariffs).with(execution))
        .isEqualTo(new TrainingOptions(words, tuning, tariffs, execution));
  }

  @Test
  void groupColumnAndGridLeaveTheRestOfTheTuning() {
    Tuning tuning = new Tuning(GRID, 3, Optional.empty(), 0.9);
    List<Hyperparameters> other = List.of(new Hyperparameters(0.1, 1));
    assertThat(DEFAULTS.with(tuning).withGroupColumn("outlet").withGrid(other).tuning())
        .isEqualTo(new Tuning(other, 3, Optional.of("outlet"), 0.9));
  }

  @Test
  void theEndsOfEveryRangeAreAllowed() {
    assertThat(new Tuning(GRID, 2, Optional.empty(), 0).wantedAccuracy()).isZero();
    assertThat(new Tuning(GRID, 2, Optional.empty(), 1).wantedAccuracy()).isEqualTo(1);
    assertThat(new Execution(-1, 1).threads()).isEqualTo(1);
    assertThat(new Hyperparameters(1e-9, 1).epochs()).isEqualTo(1);
  }

  @Test
  void whatCannotBeDoneIsRefused() {
    for (ThrowingCallable change :
        List.<ThrowingCallable>of(
            () -> Features.of(Set.of()),
            () -> Features.of(Set.of(FeatureGroup.ENCODER)),
            () -> new Features(WORDS, List.of(Set.of()), Optional.empty()),
            () -> new Features(WORDS, List.of(Set.of(FeatureGroup.PAIRS)), Optional.empty()),
            () -> Tuning.of(List.of()),
            () -> new Tuning(GRID, 1, Optional.empty(), 0.5),
            () -> new Tuning(GRID, 2, Optional.empty(), 1.01),
            () -> new Tuning(GRID, 2, Optional.empty(), -0.01),
            () -> new Tuning(GRID, 2, Optional.empty(), Double.NaN),
            () -> new Execution(1, 0),
            () -> new Hyperparameters(0, 1),
            () -> new Hyperparameters(Double.POSITIVE_INFINITY, 1),
            () -> new Hyperparameters(Double.NaN, 1),
            () -> new Hyperparameters(0.1, 0))) {
      assertThatThrownBy(change).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
