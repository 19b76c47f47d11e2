package org.stance.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.evaluation.Rows;
import org.stance.task.LabelSet;

class StackedBarsTest {
  private static final List<StackedBars.Bar> TWO =
      List.of(
          new StackedBars.Bar("Ada", List.of(3, 0, 1)), new StackedBars.Bar("B", List.of(0, 0, 0)));

  @Test
  void aBarIsAsLongAsItsCountsAndShowsThem() {
    assertThat(StackedBars.beside(Rows.LABELS, TWO).draw("x", "Two"))
        .isEqualTo(
            """
            <svg viewBox="0 0 360 48" role="img" aria-labelledby="x-title x-desc">
            <title id="x-title">Two</title>
            <desc id="x-desc">Ada: 3 supportive, 1 none; B: no statements</desc>
            <text class="" x="0" y="13">Ada</text>
            <rect class="part s0" x="96" y="0" width="174" height="18"/>
            <text class="mid t0" x="183" y="13">3</text>
            <rect class="part sn" x="270" y="0" width="58" height="18"/>
            <text class="mid tn" x="299" y="13">1</text>
            <text class="strong" x="333" y="13">4</text>
            <text class="" x="0" y="37">B</text>
            <text class="quiet" x="101" y="37">0</text>
            </svg>
            """);
  }

  @Test
  void aNumberWithoutRoomIsInTheTableOnly() {
    List<StackedBars.Bar> bars = List.of(new StackedBars.Bar("Ada", List.of(99, 1, 0)));
    assertThat(StackedBars.under(Rows.LABELS, bars).draw("x", "One"))
        .contains(">99</text>", "Ada: 99 supportive, 1 opposed")
        .doesNotContain(">1</text>");
  }

  @Test
  void coloursFollowTheLabelsOrderAndNoneIsGrey() {
    LabelSet labels = new LabelSet(List.of("None", "a", "b", "c", "d", "e", "f", "g", "h"));
    assertThat(List.of(0, 1, 2, 7, 8))
        .extracting(label -> StancePalette.colour(labels, label))
        .containsExactly("n", "0", "1", "6", "0");
  }
}
