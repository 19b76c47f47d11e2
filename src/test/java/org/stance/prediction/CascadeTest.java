package org.stance.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stance.encoder.TargetedText;
import org.stance.features.FeatureGroup;
import org.stance.model.Hyperparameters;
import org.stance.task.LabelSet;
import org.stance.task.Target;
import org.stance.training.Rows;
import org.stance.training.StanceTrainer;
import org.stance.training.TrainingOptions;

class CascadeTest {
  private static final StanceClassifier ACCURATE = StanceClassifier.of(Rows.model());
  private static final StanceClassifier FAST = fast();
  private static final List<TargetedText> PASSAGES =
      List.of(passage("They condemn the talks"), passage("the"), passage("Zebras gallop"));

  private static TargetedText passage(String text) {
    return new TargetedText(text, Target.DEFAULT);
  }

  /** Its progress is told from other threads, which a lambda of this class would keep waiting. */
  private static StanceClassifier fast() {
    TrainingOptions options =
        TrainingOptions.defaults()
            .withThreads(1)
            .withCandidates(List.of(new Hyperparameters(0.1, 5)))
            .withGroups(FeatureGroup.parse("words"));
    return StanceClassifier.of(
        StanceTrainer.train(Rows.LABELS, Rows.small(), options, Objects::requireNonNull));
  }

  private static Prediction sure(double confidence, Optional<Review> review) {
    List<Double> probabilities = List.of(confidence, 1 - confidence, 0.0, 0.0);
    return new Prediction(LabelSet.DEFAULT, probabilities, review);
  }

  @Test
  void theFastModelAnswersWhatItIsSureOfAndTheAccurateOneTheRest() {
    List<Prediction> fast = FAST.classify(PASSAGES);
    List<Prediction> accurate = ACCURATE.classify(PASSAGES);
    Cascade cascade = Cascade.of(FAST, ACCURATE, fast.get(0).confidence());
    assertThat(fast.get(0).confidence()).isGreaterThan(fast.get(1).confidence());
    assertThat(cascade.classify(PASSAGES))
        .containsExactly(fast.get(0), accurate.get(1), accurate.get(2));
    assertThat(cascade.classify("the", Target.DEFAULT)).isEqualTo(accurate.get(1));
  }

  @Test
  void atOneTheAccurateModelAnswersEverything() {
    assertThat(Cascade.of(FAST, ACCURATE, 1).classify(PASSAGES))
        .isEqualTo(ACCURATE.classify(PASSAGES));
  }

  @Test
  void anAnswerStandsFromTheThresholdOn() {
    assertThat(Cascade.stands(sure(0.7, Optional.empty()), 0.7)).isTrue();
    assertThat(Cascade.stands(sure(0.7, Optional.of(Review.LOW_CONFIDENCE)), 0.7)).isTrue();
    assertThat(Cascade.stands(sure(0.7, Optional.empty()), 0.701)).isFalse();
  }

  @Test
  void anAnswerWithoutKnownWordsNeverStands() {
    assertThat(Cascade.stands(sure(0.9, Optional.of(Review.UNKNOWN_WORDS)), 0)).isFalse();
    assertThat(Cascade.stands(sure(0.9, Optional.of(Review.EMPTY_TEXT)), 0)).isFalse();
  }

  @Test
  void aThresholdOutsideIsRefused() {
    assertThatThrownBy(() -> Cascade.of(FAST, ACCURATE, 1.1))
        .hasMessage("threshold 1.1 (0 to 1 expected)");
    assertThatThrownBy(() -> Cascade.of(FAST, ACCURATE, Double.NaN))
        .hasMessage("threshold NaN (0 to 1 expected)");
  }
}
