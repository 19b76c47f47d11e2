package org.stance.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.Metric;
import org.stance.evaluation.RiskCoverage;

/** Accuracy among the surest rows, the fewest at the left, all at the right. */
public final class RiskCoverageChart {
  private static final Scale ACROSS = new Scale(0, 1, 34, Svg.WIDTH - 6);
  private static final double BOTTOM = 228;
  private static final double TOP = 26;

  /** As wide as the words at the threshold. */
  private static final double LABEL = 150;

  /** Between two points of the curve. */
  private static final double STEP = 32;

  private RiskCoverageChart() {}

  public static String of(Evaluation evaluation) {
    List<RiskCoverage.CoveragePoint> points = evaluation.riskCoverage().points();
    double worst =
        points.stream().mapToDouble(RiskCoverage.CoveragePoint::accuracy).min().orElse(0);
    double sure = evaluation.figure(Metric.SELECTIVE_ACCURACY).value();
    double covered = evaluation.figure(Metric.COVERAGE).value();
    Scale up = new Scale(floor(covered > 0 ? Math.min(worst, sure) : worst), 1, BOTTOM, TOP);
    Svg svg = new Svg((int) BOTTOM + 34, alternative(points));
    Axes.across(svg, ACROSS, TOP, BOTTOM);
    Axes.up(svg, up, ACROSS.start(), ACROSS.end());
    svg.text("small", new Svg.Point(ACROSS.start(), TOP - 12), "accuracy among the surest");
    svg.text("small end", new Svg.Point(ACROSS.end(), BOTTOM + 27), "share of rows taken");
    List<Svg.Point> places =
        points.stream()
            .map(each -> new Svg.Point(ACROSS.at(each.coverage()), up.at(each.accuracy())))
            .toList();
    svg.curve("curve", places);
    places.forEach(place -> svg.dot("dot", place, 4));
    if (covered > 0) {
      Svg.Point at = new Svg.Point(ACROSS.at(covered), up.at(sure));
      svg.line("even", new Svg.Point(at.x(), TOP), new Svg.Point(at.x(), BOTTOM));
      svg.dot("ring", at, 7);
      String told = "%s of rows, %s right".formatted(Axes.percent(covered), Axes.percent(sure));
      told(svg, at.x(), places, told);
    }
    return svg.toString();
  }

  /** What the model itself asks no review for, above or below the curve, where it is further. */
  private static void told(Svg svg, double x, List<Svg.Point> curve, String told) {
    boolean left = x > Svg.WIDTH / 2.0;
    double from = left ? x - LABEL : x;
    double high = BOTTOM;
    double low = TOP;
    for (Svg.Point point : curve) {
      if (point.x() > from - STEP && point.x() < from + LABEL + STEP) {
        high = Math.min(high, point.y());
        low = Math.max(low, point.y());
      }
    }
    double y = high - TOP > BOTTOM - low ? TOP + 14 : BOTTOM - 24;
    String side = left ? "halo end" : "halo";
    double to = left ? x - 8 : x + 8;
    svg.text("strong " + side, new Svg.Point(to, y), "needs no review");
    svg.text(side, new Svg.Point(to, y + 15), told);
  }

  private static double floor(double worst) {
    return Math.min(0.9, Math.floor(worst * 10) / 10);
  }

  private static Svg.Alternative alternative(List<RiskCoverage.CoveragePoint> points) {
    return new Svg.Alternative(
        "coverage",
        "Accuracy when only the surest rows are taken",
        points.stream()
            .map(
                point ->
                    Axes.percent(point.coverage()) + " of rows: " + Table.number(point.accuracy()))
            .collect(Collectors.joining("; ")));
  }
}
