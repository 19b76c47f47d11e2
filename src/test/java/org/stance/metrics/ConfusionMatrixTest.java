package org.stance.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.task.LabelSet;

class ConfusionMatrixTest {
  private static final LabelSet LABELS = new LabelSet(List.of("for", "against"));
  private final ConfusionMatrix matrix = matrix(3, 1, 2, 5);

  private static ConfusionMatrix matrix(long a, long b, long c, long d) {
    return new ConfusionMatrix(LABELS, List.of(List.of(a, b), List.of(c, d)));
  }

  @Test
  void rowsAreGoldAndColumnsPredicted() {
    assertThat(matrix.count(0, 1)).isEqualTo(1);
    assertThat(matrix.support(0)).isEqualTo(4);
    assertThat(matrix.predicted(0)).isEqualTo(5);
    assertThat(matrix.total()).isEqualTo(11);
    assertThat(matrix.correct()).isEqualTo(8);
  }

  @Test
  void matricesAddUp() {
    assertThat(matrix.plus(matrix(1, 10, 100, 1000))).isEqualTo(matrix(4, 11, 102, 1005));
  }

  @Test
  void otherLabelsDoNotAddUp() {
    LabelSet other = new LabelSet(List.of("against", "for"));
    assertThatThrownBy(() -> matrix.plus(new ConfusionMatrix(other, matrix.counts())))
        .hasMessage("labels [against, for] ([for, against] expected)");
  }

  @Test
  void baselinePredictsTheCommonestLabel() {
    assertThat(matrix.majority()).isEqualTo(1);
    assertThat(matrix.majorityBaseline()).isEqualTo(matrix(0, 4, 0, 7));
  }

  @Test
  void emptyMatrixScoresZero() {
    Scores.LabelScores none = new Scores.LabelScores("for", 0, 0, 0, 0);
    Scores scores = Scores.of(matrix(0, 0, 0, 0));
    assertThat(scores.accuracy()).isZero();
    assertThat(scores.perLabel().get(0)).isEqualTo(none);
  }

  @Test
  void aMissingColumnIsRefused() {
    assertThatThrownBy(() -> new ConfusionMatrix(LABELS, List.of(List.of(1L, 2L), List.of(3L))))
        .hasMessage("counts aren't 2 by 2");
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> matrix(1, -1, 0, 0)).hasMessage("counts contain a negative number");
  }
}
