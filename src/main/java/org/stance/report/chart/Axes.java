package org.stance.report.chart;

import java.util.Locale;

/** Grid lines with their numbers. */
final class Axes {
  private static final int STEPS = 5;

  private Axes() {}

  /** Vertical lines with their numbers below. */
  static void across(Svg svg, Scale scale, double top, double bottom) {
    for (int i = 0; i <= STEPS; i++) {
      double value = step(scale, i);
      double x = scale.at(value);
      svg.line("rule", new Svg.Point(x, top), new Svg.Point(x, bottom));
      String place = i == STEPS ? "small end" : i == 0 ? "small" : "small mid";
      double to = i == STEPS ? x + 4 : i == 0 ? x - 4 : x;
      svg.text(place, new Svg.Point(to, bottom + 13), number(scale, value));
    }
  }

  /** Horizontal lines with their numbers to the left. */
  static void up(Svg svg, Scale scale, double left, double right) {
    for (int i = 0; i <= STEPS; i++) {
      double value = step(scale, i);
      double y = scale.at(value);
      svg.line("rule", new Svg.Point(left, y), new Svg.Point(right, y));
      svg.text("small end", new Svg.Point(left - 5, y + 3.5), number(scale, value));
    }
  }

  /** A share as a whole percentage, such as "63%". */
  static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  private static double step(Scale scale, int i) {
    return scale.low() + (scale.high() - scale.low()) * i / STEPS;
  }

  /** One digit after the point if that is enough for every step, else two. */
  private static String number(Scale scale, double value) {
    double tenths = 10 * (scale.high() - scale.low()) / STEPS;
    boolean isOneEnough = Math.abs(tenths - Math.rint(tenths)) < 1e-9;
    return String.format(Locale.ROOT, isOneEnough ? "%.1f" : "%.2f", value);
  }
}
