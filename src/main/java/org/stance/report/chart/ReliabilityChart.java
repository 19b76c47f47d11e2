package org.stance.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.stance.evaluation.Evaluation;

/** Accuracy against mean confidence, one dot per bin, with the numbers of rows below. */
final class ReliabilityChart {
  /** With fewer rows chance alone may move a dot far. */
  private static final int MIN_ROWS = 10;

  private static final int BARS = 40;
  private static final Scale ACROSS = new Scale(0, 1, 34, Svg.WIDTH - 6);
  private static final Scale UP = new Scale(0, 1, 288, 8);
  private static final int BARS_TOP = 334;

  private ReliabilityChart() {}

  static String of(List<Evaluation.ReliabilityBin> bins) {
    List<Evaluation.ReliabilityBin> filled = bins.stream().filter(bin -> bin.count() > 0).toList();
    Svg svg = new Svg(BARS_TOP + BARS + 16, alternative(filled));
    Axes.across(svg, ACROSS, UP.end(), UP.start());
    Axes.up(svg, UP, ACROSS.start(), ACROSS.end());
    svg.line("even", at(0, 0), at(1, 1));
    svg.text("small", new Svg.Point(ACROSS.start() + 5, UP.end() + 13), "accuracy");
    svg.text("small end", new Svg.Point(ACROSS.end(), UP.start() + 27), "confidence");
    for (Evaluation.ReliabilityBin bin : filled) {
      Svg.Point even = at(bin.confidence(), bin.confidence());
      Svg.Point dot = at(bin.confidence(), bin.accuracy());
      svg.line("whisker", even, dot);
      svg.dot(bin.count() < MIN_ROWS ? "open" : "dot", dot, 5);
    }
    bars(svg, filled);
    return svg.toString();
  }

  private static Svg.Point at(double confidence, double accuracy) {
    return new Svg.Point(ACROSS.at(confidence), UP.at(accuracy));
  }

  private static void bars(Svg svg, List<Evaluation.ReliabilityBin> filled) {
    long max = filled.stream().mapToLong(Evaluation.ReliabilityBin::count).max().orElse(1);
    svg.text("small", new Svg.Point(ACROSS.start(), BARS_TOP - 18), "rows");
    for (Evaluation.ReliabilityBin bin : filled) {
      double height = Math.max(1, (double) BARS * bin.count() / max);
      double left = ACROSS.at(bin.low()) + 1;
      double width = ACROSS.at(bin.high()) - left - 1;
      double top = BARS_TOP + BARS - height;
      svg.rect("pale", new Svg.Box(left, top, width, height));
      svg.text("small mid", new Svg.Point(left + width / 2, top - 3), shortened(bin.count()));
    }
  }

  private static String shortened(long count) {
    return count < 1000 ? Long.toString(count) : count / 1000 + "k";
  }

  private static Svg.Alternative alternative(List<Evaluation.ReliabilityBin> filled) {
    return new Svg.Alternative(
        "reliability",
        "Accuracy against confidence, per bin of rows",
        filled.stream()
            .map(
                bin ->
                    "confidence %s: accuracy %s (%d)"
                        .formatted(
                            Table.number(bin.confidence()),
                            Table.number(bin.accuracy()),
                            bin.count()))
            .collect(Collectors.joining("; ")));
  }
}
