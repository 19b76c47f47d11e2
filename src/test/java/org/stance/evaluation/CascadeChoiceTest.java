package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.stance.dataset.LabelledText;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.task.LabelSet;
import org.stance.task.Target;

class CascadeChoiceTest {
  private static final LabelSet LABELS = new LabelSet(List.of("a", "b"));

  private static LabelledPrediction judged(String gold, double a, int group) {
    Prediction prediction = new Prediction(LABELS, List.of(a, 1 - a), Optional.empty());
    LabelledText row =
        new LabelledText("rows.csv", group + 2, "words", Target.DEFAULT, gold, 1, Map.of());
    return new LabelledPrediction(row, prediction, "g" + group);
  }

  private static List<LabelledPrediction> right(int rows) {
    List<LabelledPrediction> right = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      right.add(judged(i % 2 == 0 ? "a" : "b", i % 2 == 0 ? 0.9 : 0.1, i));
    }
    return right;
  }

  /** Right where it is surer than 0.75; the further down, the less sure. */
  private static List<LabelledPrediction> rightIfSure(int rows) {
    List<LabelledPrediction> fast = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      double sure = 1 - 0.5 * i / rows;
      boolean hit = sure > 0.75;
      fast.add(judged(i % 2 == 0 ? "a" : "b", (i % 2 == 0) == hit ? sure : 1 - sure, i));
    }
    return fast;
  }

  @Test
  void withoutAnyLossTheFastModelAnswersAsLongAsItIsRight() {
    CascadeChoice choice = CascadeChoice.of(rightIfSure(100), right(100), 0, 1);
    assertThat(choice.threshold()).isCloseTo(0.755, within(1e-9));
    assertThat(choice.share()).isEqualTo(0.5);
    assertThat(choice.meanShare()).isCloseTo(0.5, within(0.03));
    assertThat(choice.speedUp()).isCloseTo(2, within(0.2));
    assertThat(choice.meanLoss()).isBetween(0.0, 0.02);
  }

  @Test
  void aLossBuysAnswers() {
    CascadeChoice choice = CascadeChoice.of(rightIfSure(100), right(100), 0.1001, 1);
    assertThat(choice.share()).isEqualTo(0.6);
    assertThat(choice.lowLoss()).isLessThan(choice.meanLoss());
    assertThat(choice.highLoss()).isGreaterThan(choice.meanLoss());
    assertThat(choice.meanLoss()).isCloseTo(0.1, within(0.03));
  }

  @Test
  void rowsOfOneConfidenceAreAnsweredTogetherOrNotAtAll() {
    List<LabelledPrediction> fast =
        List.of(judged("a", 0.8, 0), judged("b", 0.8, 1), judged("a", 0.9, 2));
    List<LabelledPrediction> accurate =
        List.of(judged("a", 0.9, 0), judged("b", 0.1, 1), judged("a", 0.9, 2));
    CascadeChoice choice = CascadeChoice.of(fast, accurate, 0, 1);
    assertThat(choice.threshold()).isEqualTo(0.9);
    assertThat(choice.share()).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void aFastModelThatIsWrongWhereItIsSureNeverAnswers() {
    List<LabelledPrediction> wrong = right(10).stream().map(CascadeChoiceTest::turned).toList();
    CascadeChoice choice = CascadeChoice.of(wrong, right(10), 0.005, 1);
    assertThat(List.of(choice.threshold(), choice.share(), choice.speedUp(), choice.meanLoss()))
        .containsExactly(1.0, 0.0, 1.0, 0.0);
  }

  private static LabelledPrediction turned(LabelledPrediction row) {
    return judged(
        row.gold(),
        row.prediction().probabilities().get(1),
        Integer.parseInt(row.group().substring(1)));
  }

  @Test
  void eachOfTwoGroupsIsAnsweredByTheOthersThreshold() {
    List<LabelledPrediction> fast = new ArrayList<>();
    List<LabelledPrediction> accurate = new ArrayList<>();
    for (int group = 0; group < 2; group++) {
      fast.addAll(List.of(judged("a", 0.9, group), judged("b", 0.8, group)));
      accurate.addAll(List.of(judged("a", 0.9, group), judged("b", 0.1, group)));
    }
    // The fast model says "a" to both rows of a group: F1 is 2/3 and 0 in place of 1 and 1.
    double lost = 2 / 3.0;
    assertThat(CascadeChoice.of(fast, accurate, 1, 1))
        .usingRecursiveComparison()
        .withComparatorForType(new DoubleComparator(1e-9), Double.class)
        .isEqualTo(new CascadeChoice(1, 0.8, 1, 1, lost, lost, lost));
    assertThat(CascadeChoice.of(fast, accurate, 0.5, 1))
        .isEqualTo(new CascadeChoice(0.5, 0.9, 0.5, 0.5, 0, 0, 0));
  }

  @Test
  void anAnswerThatDoesNotStandIsNeverCounted() {
    List<LabelledPrediction> fast = new ArrayList<>(right(4));
    Prediction blind = new Prediction(LABELS, List.of(0.1, 0.9), Optional.of(Review.UNKNOWN_WORDS));
    fast.set(3, new LabelledPrediction(fast.get(3).row(), blind, "g3"));
    CascadeChoice choice = CascadeChoice.of(fast, right(4), 0, 1);
    assertThat(choice.threshold()).isEqualTo(0.9);
    assertThat(choice.share()).isEqualTo(0.75);
  }

  @Test
  void rowsThatDoNotMatchAreRefused() {
    assertThatThrownBy(() -> CascadeChoice.of(right(4), right(6), 0, 1)).hasMessage("4 rows and 6");
    assertThatThrownBy(() -> CascadeChoice.of(List.of(judged("b", 0.5, 0)), right(1), 0, 1))
        .hasMessage("row 0 is not the same for both");
    assertThatThrownBy(() -> CascadeChoice.of(List.of(judged("a", 0.9, 1)), right(1), 0, 1))
        .hasMessage("row 0 is not the same for both");
    assertThatThrownBy(() -> CascadeChoice.of(right(1), right(1), 0, 1))
        .hasMessage("1 groups (2 or more expected)");
    assertThatThrownBy(() -> CascadeChoice.of(right(4), right(4), -0.1, 1))
        .hasMessage("loss -0.1 (0 or more expected)");
  }
}
