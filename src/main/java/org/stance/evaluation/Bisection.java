package org.stance.evaluation;

import java.util.function.DoubleUnaryOperator;

/** Where a rising function crosses zero. */
final class Bisection {
  private static final int HALVINGS = 80;

  private Bisection() {}

  /** The point between two ends at which the function turns from below zero to zero or above. */
  static double root(DoubleUnaryOperator rising, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
