package org.stance.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.Metric;
import org.stance.evaluation.RiskCoverage;

/** Accuracy of the most confident rows against their share, with all rows at the right. */
public final class RiskCoverageChart {
  private static final Scale ACROSS = new Scale(0, 1, 34, Svg.WIDTH - 6);
  private static final double BOTTOM = 228;
  private static final double TOP = 26;

  /** The width of the words at the threshold. */
  private static final double LABEL = 150;

  /** The distance between two points of the curve. */
  private static final double STEP = 32;

  private RiskCoverageChart() {}

  public static String of(Evaluation evaluation) {
    List<RiskCoverage.CoveragePoint> points = evaluation.riskCoverage().points();
    double coverage = evaluation.figure(Metric.COVERAGE).value();
    double accuracy = evaluation.figure(Metric.SELECTIVE_ACCURACY).value();
    double min = points.stream().mapToDouble(RiskCoverage.CoveragePoint::accuracy).min().orElse(0);
    Scale up = new Scale(floor(coverage > 0 ? Math.min(min, accuracy) : min), 1, BOTTOM, TOP);
    Svg svg = new Svg((int) BOTTOM + 34, alternative(points));
    Axes.across(svg, ACROSS, TOP, BOTTOM);
    Axes.up(svg, up, ACROSS.start(), ACROSS.end());
    svg.text("small", new Svg.Point(ACROSS.start(), TOP - 12), "accuracy of most confident rows");
    svg.text("small end", new Svg.Point(ACROSS.end(), BOTTOM + 27), "share of rows kept");
    List<Svg.Point> places =
        points.stream()
            .map(point -> new Svg.Point(ACROSS.at(point.coverage()), up.at(point.accuracy())))
            .toList();
    svg.curve("curve", places);
    places.forEach(place -> svg.dot("dot", place, 4));
    if (coverage > 0) {
      String words =
          "%s of rows, %s correct".formatted(Axes.percent(coverage), Axes.percent(accuracy));
      threshold(svg, new Svg.Point(ACROSS.at(coverage), up.at(accuracy)), places, words);
    }
    return svg.toString();
  }

  /** The model's own review threshold. */
  private static void threshold(Svg svg, Svg.Point ring, List<Svg.Point> curve, String words) {
    svg.line("even", new Svg.Point(ring.x(), TOP), new Svg.Point(ring.x(), BOTTOM));
    svg.dot("ring", ring, 7);
    boolean left = ring.x() > Svg.WIDTH / 2.0;
    double y = freeHeight(left ? ring.x() - LABEL : ring.x(), curve);
    String side = left ? "halo end" : "halo";
    double x = left ? ring.x() - 8 : ring.x() + 8;
    svg.text("strong " + side, new Svg.Point(x, y), "needs no review");
    svg.text(side, new Svg.Point(x, y + 15), words);
  }

  /** The height for words above or below the curve, wherever there is more room. */
  private static double freeHeight(double from, List<Svg.Point> curve) {
    double high = BOTTOM;
    double low = TOP;
    for (Svg.Point point : curve) {
      if (point.x() > from - STEP && point.x() < from + LABEL + STEP) {
        high = Math.min(high, point.y());
        low = Math.max(low, point.y());
      }
    }
    return high - TOP > BOTTOM - low ? TOP + 14 : BOTTOM - 24;
  }

  private static double floor(double accuracy) {
    return Math.min(0.9, Math.floor(accuracy * 10) / 10);
  }

  private static Svg.Alternative alternative(List<RiskCoverage.CoveragePoint> points) {
    return new Svg.Alternative(
        "coverage",
        "Accuracy when only the most confident rows are kept",
        points.stream()
            .map(
                point ->
                    Axes.percent(point.coverage()) + " of rows: " + Table.number(point.accuracy()))
            .collect(Collectors.joining("; ")));
  }
}
