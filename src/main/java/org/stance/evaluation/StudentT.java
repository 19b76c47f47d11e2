package org.stance.evaluation;

/**
 * Student's t distribution with a whole number of degrees of freedom, 1 or more, by the finite sums
 * of Abramowitz and Stegun (1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 */
final class StudentT {
  private StudentT() {}

  /** The share that lies within a distance of zero, on both sides. */
  static double within(double distance, int degrees) {
    double angle = Math.atan(distance / Math.sqrt(degrees));
    double cosine = Math.cos(angle);
    boolean odd = degrees % 2 == 1;
    double term = odd ? cosine : 1;
    double sum = degrees == 1 ? 0 : term;
    for (int i = odd ? 3 : 2; i < degrees; i += 2) {
      term *= cosine * cosine * (i - 1) / i;
      sum += term;
    }
    double share = sum * Math.sin(angle);
    return Math.min(1, odd ? (angle + share) * 2 / Math.PI : share);
  }

  /** The distance from zero within which a share lies, 0 to below 1. */
  static double distance(double share, int degrees) {
    return Bisection.root(distance -> within(distance, degrees) - share, 0, 1000);
  }
}
