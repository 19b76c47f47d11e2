package org.stance.evaluation;

/** The standard normal distribution. */
final class Normal {
  /** Beyond it, what is left of either side is below 1e-18. */
  private static final double END = 9;

  private Normal() {}

  /** The share below a point, by its Taylor series (Marsaglia 2004, J. Statistical Software 11). */
  static double share(double point) {
    if (Math.abs(point) > END) {
      return point > 0 ? 1 : 0;
    }
    double term = point;
    double sum = point;
    for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
      term *= point * point / i;
      sum += term;
    }
    double share = 0.5 + sum * Math.exp(-point * point / 2) / Math.sqrt(2 * Math.PI);
    return Math.min(1, Math.max(0, share));
  }

  /** The point below which a share lies. */
  static double point(double share) {
    return Bisection.root(point -> share(point) - share, -END, END);
  }
}
