package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {
  private static LabelledPrediction row(double confidence, boolean right) {
    double rest = 1 - confidence;
    return Rows.row(right ? "supportive" : "opposed", "Ana", confidence, rest / 2, rest / 2);
  }

  @Test
  void surestRowsComeFirst() {
    RiskCoverage curve = RiskCoverage.of(List.of(row(.6, false), row(.9, true), row(.7, true)));
    assertThat(curve.points().get(9)).isEqualTo(new RiskCoverage.CoveragePoint(1, 3, .6, 2.0 / 3));
    assertThat(curve.points().get(5)).isEqualTo(new RiskCoverage.CoveragePoint(.6, 2, .7, 1));
    assertThat(curve.points().get(0)).isEqualTo(new RiskCoverage.CoveragePoint(.1, 1, .9, 1));
    // Risks 0, 0 and 1/3.
    assertThat(curve.area()).isCloseTo(1.0 / 9, within(1e-12));
  }

  @Test
  void equalConfidenceTellsNothingWhateverTheOrder() {
    List<LabelledPrediction> rows =
        new ArrayList<>(List.of(row(.8, true), row(.8, true), row(.8, false)));
    RiskCoverage curve = RiskCoverage.of(rows);
    assertThat(curve.area()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(curve.points().get(0).accuracy()).isCloseTo(2.0 / 3, within(1e-12));
    Collections.reverse(rows);
    assertThat(RiskCoverage.of(rows)).isEqualTo(curve);
  }

  @Test
  void riskIsWhatAccuracyLeaves() {
    assertThat(new RiskCoverage.CoveragePoint(1, 4, .6, .75).risk()).isEqualTo(.25);
  }
}
