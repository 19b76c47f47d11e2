package org.stance.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance.metrics.Interval;
import org.stance.shares.Shares;

class ShareChartTest {
  private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

  private static String chart(Interval opposed) {
    return ShareChart.of(
        new Shares(
            "all",
            4,
            2,
            List.of(
                new Shares.LabelShare("opposed", 3, 0.75, opposed),
                new Shares.LabelShare("none", 1, 0.25, UNKNOWN))));
  }

  @Test
  void theDotIsTheCorrectedShareAndTheLineItsInterval() {
    assertThat(chart(new Interval(0.5, 0.25, 1)))
        .contains("opposed: 3, 75%, corrected 50% (25% to 100%); none: 1, 25%")
        .contains(
            """
            <rect class="track" x="0" y="19" width="276" height="18"/>
            <rect class="s0" x="0" y="19" width="207" height="18"/>
            <line class="edge" x1="69" y1="28" x2="276" y2="28"/>
            <line class="base" x1="69" y1="28" x2="276" y2="28"/>
            <circle class="true" cx="138" cy="28" r="4.5"/>
            """)
        .containsOnlyOnce("<circle");
  }

  @Test
  void withoutAnIntervalThereIsNeither() {
    assertThat(chart(UNKNOWN))
        .contains("opposed: 3, 75%; none: 1, 25%")
        .doesNotContain("<line", "<circle", "corrected");
  }
}
