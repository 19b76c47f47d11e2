package org.stance.report.chart;

import java.util.List;
import org.stance.metrics.ConfusionMatrix;

/** A confusion matrix as a heat map: counts, and their shares of the gold label's rows. */
final class ConfusionChart {
  private static final int SHADES = 7;
  private static final int TOP = 38;
  private static final double MAX_HEIGHT = 52;

  /** Longer names are cut; the table has them in full. */
  private static final int MAX_NAME = 18;

  /** Narrower cells have no room for numbers, which are then in the table only. */
  private static final double MIN_WIDTH_FOR_NUMBERS = 26;

  /** The approximate width of a letter. */
  private static final double LETTER = 6.8;

  private static final double GAP = 6;

  private ConfusionChart() {}

  static String of(ConfusionMatrix matrix) {
    List<String> labels =
        matrix.labels().labels().stream().map(label -> TextWrap.cut(label, MAX_NAME)).toList();
    int longest = labels.stream().mapToInt(String::length).max().orElse(0);
    boolean named = longest * LETTER * (labels.size() + 1) + GAP < Svg.WIDTH;
    double left = (longest + (named ? 0 : 3)) * LETTER + GAP;
    double side = (Svg.WIDTH - left) / labels.size();
    double height = Math.min(side, MAX_HEIGHT);
    Svg svg = new Svg((int) Math.ceil(TOP + height * labels.size()), alternative(matrix));
    svg.text("small", new Svg.Point(left, 11), "predicted \u2192");
    svg.text("small", new Svg.Point(0, TOP - 8), "gold \u2193");
    for (int i = 0; i < labels.size(); i++) {
      // Columns are numbered where there is no room for names above them.
      String above = named ? labels.get(i) : Integer.toString(i + 1);
      String beside = named ? labels.get(i) : above + " " + labels.get(i);
      svg.text("mid", new Svg.Point(left + side * (i + 0.5), TOP - 8), above);
      svg.text("", new Svg.Point(0, TOP + height * (i + 0.5) + 4), beside);
      row(svg, matrix, i, new Svg.Box(left, TOP + height * i, side, height));
    }
    return svg.toString();
  }

  private static void row(Svg svg, ConfusionMatrix matrix, int gold, Svg.Box first) {
    long support = matrix.support(gold);
    for (int predicted = 0; predicted < matrix.labels().size(); predicted++) {
      long count = matrix.count(gold, predicted);
      double share = support == 0 ? 0 : (double) count / support;
      double x = first.x() + first.width() * predicted;
      int shade = (int) Math.min(SHADES - 1, Math.ceil(share * (SHADES - 1)));
      svg.rect("cell heat" + shade, new Svg.Box(x, first.y(), first.width(), first.height()));
      if (first.width() >= MIN_WIDTH_FOR_NUMBERS) {
        double middle = x + first.width() / 2;
        double y = first.y() + first.height() / 2;
        String classes = gold == predicted ? "mid strong" : "mid";
        svg.text(classes, new Svg.Point(middle, y - 1), Long.toString(count));
        svg.text("small mid on", new Svg.Point(middle, y + 12), Axes.percent(share));
      }
    }
  }

  private static Svg.Alternative alternative(ConfusionMatrix matrix) {
    StringBuilder words = new StringBuilder();
    List<String> labels = matrix.labels().labels();
    for (int gold = 0; gold < labels.size(); gold++) {
      words.append(gold == 0 ? "" : "; ");
      words.append(labels.get(gold)).append(": ").append(matrix.count(gold, gold));
      words.append(" of ").append(matrix.support(gold)).append(" predicted correctly");
    }
    return new Svg.Alternative(
        "confusion", "Gold labels against predicted ones, as a heat map", words.toString());
  }
}
