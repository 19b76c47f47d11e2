package org.stance.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationErrorTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "0.0666, 0", "0.0667, 1", "0.5, 7", "0.9333, 13", "0.9334, 14", "1, 14"})
  void binsAreOfEqualWidthAndTheLastHoldsOne(double confidence, int bin) {
    assertThat(CalibrationError.bin(confidence)).isEqualTo(bin);
  }

  @Test
  void overAndUnderconfidentBinsDoNotCancelOut() {
    double[] correct = {1, 4};
    double[] confidence = {2, 3};
    double[] deviations = CalibrationError.deviations(correct, confidence, 10);
    assertThat(deviations).containsExactly(-0.1, 0.1);
    assertThat(CalibrationError.of(deviations)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void withoutRowsTheErrorIsZero() {
    double[] none = new double[CalibrationError.BINS];
    assertThat(CalibrationError.of(CalibrationError.deviations(none, none, 0))).isZero();
  }
}
