package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stance.evaluation.LearningCurve;
import org.stance.metrics.Interval;

/** Macro-F1 with its interval against the number of training rows. */
final class LearningCurveChart {
  private static final double BOTTOM = 218;
  private static final double TOP = 26;

  private LearningCurveChart() {}

  static String of(LearningCurve curve) {
    List<LearningCurve.CurvePoint> points = curve.points();
    long max = points.stream().mapToLong(LearningCurve.CurvePoint::rows).max().orElse(1);
    Scale across = new Scale(0, (double) max, 34, Svg.WIDTH - 22);
    Scale up = new Scale(low(points), high(points), BOTTOM, TOP);
    Svg svg = new Svg((int) BOTTOM + 34, alternative(points));
    Axes.up(svg, up, across.start(), Svg.WIDTH - 4);
    svg.text("small", new Svg.Point(across.start(), TOP - 12), "macroF1");
    svg.text("small end", new Svg.Point(Svg.WIDTH - 4, BOTTOM + 28), "training rows");
    List<Svg.Point> places = new ArrayList<>();
    for (LearningCurve.CurvePoint point : points) {
      double x = across.at((double) point.rows());
      svg.text("small mid", new Svg.Point(x, BOTTOM + 13), Long.toString(point.rows()));
      whisker(svg, point.macroF1(), x, up);
      places.add(new Svg.Point(x, up.at(point.macroF1().value())));
    }
    svg.curve("curve", places);
    places.forEach(place -> svg.dot("dot", place, 5));
    return svg.toString();
  }

  private static void whisker(Svg svg, Interval interval, double x, Scale up) {
    if (interval.known()) {
      Svg.Point low = new Svg.Point(x, up.at(interval.low()));
      svg.line("whisker", low, new Svg.Point(x, up.at(interval.high())));
    }
  }

  private static double low(List<LearningCurve.CurvePoint> points) {
    double low = points.stream().mapToDouble(point -> end(point, true)).min().orElse(0);
    return Math.max(0, Math.floor(low * 10) / 10);
  }

  private static double high(List<LearningCurve.CurvePoint> points) {
    double high = points.stream().mapToDouble(point -> end(point, false)).max().orElse(1);
    return Math.max(low(points) + 0.1, Math.min(1, Math.ceil(high * 10) / 10));
  }

  private static double end(LearningCurve.CurvePoint point, boolean lower) {
    Interval interval = point.macroF1();
    return interval.known() ? lower ? interval.low() : interval.high() : interval.value();
  }

  private static Svg.Alternative alternative(List<LearningCurve.CurvePoint> points) {
    return new Svg.Alternative(
        "learning",
        "macroF1 by number of training rows",
        points.stream()
            .map(point -> point.rows() + " rows: " + Table.number(point.macroF1().value()))
            .collect(Collectors.joining("; ")));
  }
}
