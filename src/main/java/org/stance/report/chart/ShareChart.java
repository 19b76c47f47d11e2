package org.stance.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.stance.metrics.Interval;
import org.stance.shares.Shares;
import org.stance.task.LabelSet;

/** How many statements were given each stance, and what that says of the true share. */
final class ShareChart {
  private static final int ROW = 46;
  private static final Scale ACROSS = new Scale(0, 1, 0, Svg.WIDTH - 84);

  private ShareChart() {}

  static String of(Shares all) {
    List<Shares.LabelShare> shares = all.labels();
    LabelSet labels = new LabelSet(shares.stream().map(Shares.LabelShare::label).toList());
    Svg svg = new Svg(ROW * shares.size() - 6, alternative(shares));
    for (int i = 0; i < shares.size(); i++) {
      Shares.LabelShare one = shares.get(i);
      int top = ROW * i;
      svg.text("strong", new Svg.Point(0, top + 13), TextWrap.cut(one.label(), 48));
      svg.rect("track", new Svg.Box(0, top + 19, ACROSS.end(), 18));
      String colour = "s" + StancePalette.colour(labels, i);
      svg.rect(colour, new Svg.Box(0, top + 19, ACROSS.at(one.share()), 18));
      corrected(svg, one.corrected(), top + 28);
      String count = Integer.toString(one.count());
      svg.text("end", new Svg.Point(Svg.WIDTH - 38, top + 33), count);
      svg.text("quiet end", new Svg.Point(Svg.WIDTH, top + 33), Axes.percent(one.share()));
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
        shares.stream().map(ShareChart::told).collect(Collectors.joining("; ")));
  }

  private static String told(Shares.LabelShare one) {
    Interval corrected = one.corrected();
    String told = "%s: %d, %s".formatted(one.label(), one.count(), Axes.percent(one.share()));
    return corrected.known()
        ? "%s, corrected %s (%s to %s)"
            .formatted(
                told,
                Axes.percent(corrected.value()),
                Axes.percent(corrected.low()),
                Axes.percent(corrected.high()))
        : told;
  }
}
