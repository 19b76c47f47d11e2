package org.stance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentTTest {
  // scipy 1.10: stats.t.ppf(.975, d), 1 - 2 * stats.t.sf(1.7, d), stats.norm.cdf(x),
  // stats.norm.ppf(p).

  @Test
  void distancesAreThoseOfTheTables() {
    assertThat(StudentT.distance(0.95, 1)).isCloseTo(12.706204736432095, within(1e-9));
    assertThat(StudentT.distance(0.95, 2)).isCloseTo(4.302652729911275, within(1e-9));
    assertThat(StudentT.distance(0.95, 7)).isCloseTo(2.3646242510102993, within(1e-9));
    assertThat(StudentT.distance(0.95, 18)).isCloseTo(2.10092204024096, within(1e-9));
    assertThat(StudentT.distance(0.95, 400)).isCloseTo(1.965912343229391, within(1e-9));
  }

  @Test
  void sharesWithinADistance() {
    assertThat(StudentT.within(1.7, 1)).isCloseTo(0.6614939453393347, within(1e-12));
    assertThat(StudentT.within(1.7, 2)).isCloseTo(0.7687665737984288, within(1e-12));
    assertThat(StudentT.within(1.7, 7)).isCloseTo(0.8670711032174448, within(1e-12));
    assertThat(StudentT.within(1.7, 400)).isCloseTo(0.9100917168106258, within(1e-12));
  }

  @Test
  void normalShares() {
    assertThat(Normal.share(-5)).isCloseTo(2.866515718791933e-07, within(1e-15));
    assertThat(Normal.share(-0.3)).isCloseTo(0.3820885778110474, within(1e-14));
    assertThat(Normal.share(1.96)).isCloseTo(0.9750021048517795, within(1e-14));
    assertThat(Normal.share(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @Test
  void normalPoints() {
    assertThat(Normal.point(0.025)).isCloseTo(-1.9599639845400545, within(1e-10));
    assertThat(Normal.point(0.5)).isCloseTo(0, within(1e-10));
    assertThat(Normal.point(1e-6)).isCloseTo(-4.753424308822899, within(1e-8));
  }
}
