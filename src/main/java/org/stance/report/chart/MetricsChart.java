package org.stance.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.stance.evaluation.Evaluation;
import org.stance.evaluation.Metric;
import org.stance.metrics.Interval;

/** The metrics of which more is better, each a dot on its interval between 0 and 1. */
public final class MetricsChart {
  private static final int ROW = 38;
  private static final int TOP = 8;
  private static final Scale ACROSS = new Scale(0, 1, 4, Svg.WIDTH - 4);
  private static final List<Metric> SHOWN =
      List.of(
          Metric.ACCURACY,
          Metric.MACRO_F1,
          Metric.STANCE_F1,
          Metric.SELECTIVE_ACCURACY,
          Metric.COVERAGE);

  private MetricsChart() {}

  public static String of(Evaluation evaluation) {
    int bottom = TOP + ROW * SHOWN.size();
    int lines = evaluation.targetBaseline().isPresent() ? 2 : 1;
    Svg svg = new Svg(bottom + 24 + 18 * lines, alternative(evaluation));
    Axes.across(svg, ACROSS, TOP, bottom);
    for (int i = 0; i < SHOWN.size(); i++) {
      row(svg, evaluation, SHOWN.get(i), TOP + ROW * i);
    }
    key(svg, evaluation, bottom + 36);
    return svg.toString();
  }

  private static Svg.Alternative alternative(Evaluation evaluation) {
    return new Svg.Alternative(
        "metrics",
        "Metrics with their 95% intervals, from 0 to 1",
        SHOWN.stream()
            .map(metric -> metric.key() + " " + words(evaluation.figure(metric)))
            .collect(Collectors.joining("; ")));
  }

  private static String words(Interval interval) {
    String value = Table.number(interval.value());
    return interval.known() ? value + " (" + Table.interval(interval) + ")" : value;
  }

  private static void row(Svg svg, Evaluation evaluation, Metric metric, int top) {
    Interval interval = evaluation.figure(metric);
    double y = top + 27;
    svg.text("strong halo", new Svg.Point(0, top + 15), metric.key());
    svg.text("end halo", new Svg.Point(Svg.WIDTH, top + 15), Table.number(interval.value()));
    tick(svg, "base", Table.of(evaluation.baseline(), metric), y);
    evaluation
        .targetBaseline()
        .ifPresent(scores -> tick(svg, "other", Table.of(scores, metric), y));
    if (interval.known()) {
      svg.line(
          "whisker",
          new Svg.Point(ACROSS.at(interval.low()), y),
          new Svg.Point(ACROSS.at(interval.high()), y));
    }
    svg.dot("dot", new Svg.Point(ACROSS.at(interval.value()), y), 5);
  }

  private static void tick(Svg svg, String classes, double value, double y) {
    if (!Double.isNaN(value)) {
      double x = ACROSS.at(value);
      svg.line(classes, new Svg.Point(x, y - 7), new Svg.Point(x, y + 7));
    }
  }

  private static void key(Svg svg, Evaluation evaluation, int y) {
    mark(svg, "base", y, "always \u201C" + evaluation.baselineLabel() + "\u201D");
    if (evaluation.targetBaseline().isPresent()) {
      mark(svg, "other", y + 18, "always the target's majority label");
    }
  }

  private static void mark(Svg svg, String classes, int y, String text) {
    svg.line(classes, new Svg.Point(4, y - 10), new Svg.Point(4, y + 2));
    svg.text("quiet", new Svg.Point(12, y), TextWrap.cut(text, 48));
  }
}
