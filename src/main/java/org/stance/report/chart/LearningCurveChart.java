package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stance.evaluation.LearningCurve;
import org.stance.metrics.Interval;

/** Macro-F1 with its interval against the number of labels trained on. */
final class LearningCurveChart {
  private static final double BOTTOM = 218;
  private static final double TOP = 26;

  private LearningCurveChart() {}

  static String of(LearningCurve curve) {
    List<LearningCurve.CurvePoint> points = curve.points();
    long most = points.stream().mapToLong(LearningCurve.CurvePoint::rows).max().orElse(1);
    Scale across = new Scale(0, (double) most, 34, Svg.WIDTH - 22);
    Scale up = new Scale(low(points), high(points), BOTTOM, TOP);
    Svg svg = new Svg((int) BOTTOM + 34, alternative(points));
    Axes.up(svg, up, across.start(), Svg.WIDTH - 4);
    svg.text("small", new Svg.Point(across.start(), TOP - 12), "macroF1");
    svg.text("small end", new Svg.Point(Svg.WIDTH - 4, BOTTOM + 28), "labelled rows trained on");
    List<Svg.Point> places = new ArrayList<>();
    for (LearningCurve.CurvePoint point : points) {
      double x = across.at((double) point.rows());
      Interval figure = point.macroF1();
      svg.text("small mid", new Svg.Point(x, BOTTOM + 13), Long.toString(point.rows()));
      if (figure.known()) {
        svg.line(
            "whisker",
            new Svg.Point(x, up.at(figure.low())),
            new Svg.Point(x, up.at(figure.high())));
      }
      places.add(new Svg.Point(x, up.at(figure.value())));
    }
    svg.curve("curve", places);
    places.forEach(place -> svg.dot("dot", place, 5));
    return svg.toString();
  }

  private static double low(List<LearningCurve.CurvePoint> points) {
    double low = points.stream().mapToDouble(each -> end(each, true)).min().orElse(0);
    return Math.max(0, Math.floor(low * 10) / 10);
  }

  private static double high(List<LearningCurve.CurvePoint> points) {
    double high = points.stream().mapToDouble(each -> end(each, false)).max().orElse(1);
    return Math.max(low(points) + 0.1, Math.min(1, Math.ceil(high * 10) / 10));
  }

  private static double end(LearningCurve.CurvePoint point, boolean lower) {
    Interval figure = point.macroF1();
    return figure.known() ? lower ? figure.low() : figure.high() : figure.value();
  }

  private static Svg.Alternative alternative(List<LearningCurve.CurvePoint> points) {
    return new Svg.Alternative(
        "learning",
        "macroF1 by the number of labelled rows trained on",
        points.stream()
            .map(each -> each.rows() + " rows: " + Table.number(each.macroF1().value()))
            .collect(Collectors.joining("; ")));
  }
}
