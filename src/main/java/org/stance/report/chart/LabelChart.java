package org.stance.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.stance.metrics.Scores;

/** Precision, recall and F1 of each label, as bars. */
final class LabelChart {
  private static final int BAR = 17;
  private static final int GROUP = 3 * BAR + 34;
  private static final Scale ACROSS = new Scale(0, 1, 64, Svg.WIDTH - 40);

  private LabelChart() {}

  static String of(List<Scores.LabelScores> labels) {
    Svg svg = new Svg(GROUP * labels.size(), alternative(labels));
    for (int i = 0; i < labels.size(); i++) {
      Scores.LabelScores label = labels.get(i);
      int top = GROUP * i;
      svg.text("strong", new Svg.Point(0, top + 13), TextWrap.cut(label.label(), 38));
      String rows = label.support() + (label.support() == 1 ? " row" : " rows");
      svg.text("quiet end", new Svg.Point(Svg.WIDTH, top + 13), rows);
      bar(svg, "precision", label.precision(), top + 20);
      bar(svg, "recall", label.recall(), top + 20 + BAR);
      bar(svg, "F1", label.f1(), top + 20 + 2 * BAR);
    }
    return svg.toString();
  }

  private static Svg.Alternative alternative(List<Scores.LabelScores> labels) {
    return new Svg.Alternative(
        "labels",
        "Precision, recall and F1 by label, from 0 to 1",
        labels.stream()
            .map(
                label ->
                    "%s: precision %s, recall %s, F1 %s"
                        .formatted(
                            label.label(),
                            Table.number(label.precision()),
                            Table.number(label.recall()),
                            Table.number(label.f1())))
            .collect(Collectors.joining("; ")));
  }

  private static void bar(Svg svg, String name, double value, int top) {
    double full = ACROSS.end() - ACROSS.start();
    double length = ACROSS.at(value) - ACROSS.start();
    svg.text("quiet", new Svg.Point(0, top + 11), name);
    svg.rect("track", new Svg.Box(ACROSS.start(), top + 1, full, BAR - 5));
    String classes = name.equals("F1") ? "bar" : "pale";
    svg.rect(classes, new Svg.Box(ACROSS.start(), top + 1, length, BAR - 5));
    svg.text("end", new Svg.Point(Svg.WIDTH, top + 11), Table.number(value));
  }
}
