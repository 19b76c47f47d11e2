package org.stance.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.stance.metrics.Interval;
import org.stance.shares.Shares;
import org.stance.task.LabelSet;

/** The share of statements per predicted stance, with the corrected share and its interval. */
final class ShareChart {
  private static final int ROW = 46;
  private static final Scale ACROSS = new Scale(0, 1, 0, Svg.WIDTH - 84);

  private ShareChart() {}

  static String of(Shares all) {
    List<Shares.LabelShare> shares = all.labels();
    LabelSet labels = new LabelSet(shares.stream().map(Shares.LabelShare::label).toList());
    Svg svg = new Svg(ROW * shares.size() - 6, alternative(shares));
    for (int i = 0; i < shares.size(); i++) {
      Shares.LabelShare label = shares.get(i);
      int top = ROW * i;
      svg.text("strong", new Svg.Point(0, top + 13), TextWrap.cut(label.label(), 48));
      svg.rect("track", new Svg.Box(0, top + 19, ACROSS.end(), 18));
      String colour = "s" + StancePalette.colour(labels, i);
      svg.rect(colour, new Svg.Box(0, top + 19, ACROSS.at(label.share()), 18));
      corrected(svg, label.corrected(), top + 28);
      String count = Integer.toString(label.count());
      svg.text("end", new Svg.Point(Svg.WIDTH - 38, top + 33), count);
      svg.text("quiet end", new Svg.Point(Svg.WIDTH, top + 33), Axes.percent(label.share()));
    }
    return svg.toString();
  }

  private static void corrected(Svg svg, Interval corrected, double y) {
    if (corrected.known()) {
      Svg.Point low = new Svg.Point(ACROSS.at(corrected.low()), y);
      Svg.Point high = new Svg.Point(ACROSS.at(corrected.high()), y);
      svg.line("edge", low, high);
      svg.line("base", low, high);
      svg.dot("true", new Svg.Point(ACROSS.at(corrected.value()), y), 4.5);
    }
  }

  private static Svg.Alternative alternative(List<Shares.LabelShare> shares) {
    return new Svg.Alternative(
        "stances",
        "Statements by stance",
        shares.stream().map(ShareChart::words).collect(Collectors.joining("; ")));
  }

  private static String words(Shares.LabelShare label) {
    Interval corrected = label.corrected();
    String predicted =
        "%s: %d, %s".formatted(label.label(), label.count(), Axes.percent(label.share()));
    return corrected.known()
        ? "%s, corrected %s (%s to %s)"
            .formatted(
                predicted,
                Axes.percent(corrected.value()),
                Axes.percent(corrected.low()),
                Axes.percent(corrected.high()))
        : predicted;
  }
}
