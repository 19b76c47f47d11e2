package org.stance.report;

import java.util.ArrayList;
import java.util.List;

/** How many statements were given each stance, a bar each. */
final class ShareChart {
  private static final int ROW = 46;

  private ShareChart() {}

  static String of(ShareReport report) {
    List<String> labels = report.labels().labels();
    Svg svg = new Svg(ROW * labels.size() - 6, alternative(report));
    Scale across = new Scale(0, 1, 0, Svg.WIDTH - 84);
    for (int i = 0; i < labels.size(); i++) {
      Shares.OfLabel one = report.all().labels().get(i);
      int top = ROW * i;
      double width = across.at(one.share());
      svg.text("strong", new Svg.Point(0, top + 13), TextWrap.cut(labels.get(i), 48));
      String colour = "s" + Stances.colour(report.labels(), i);
      svg.rect("track", new Svg.Box(0, top + 19, across.end(), 18));
      svg.rect(colour, new Svg.Box(0, top + 19, width, 18));
      svg.text("end", new Svg.Point(Svg.WIDTH - 38, top + 33), Integer.toString(one.count()));
      String share = Axes.percent(one.share());
      svg.text("quiet end", new Svg.Point(Svg.WIDTH, top + 33), share);
    }
    return svg.toString();
  }

  private static Svg.Alternative alternative(ShareReport report) {
    List<String> told = new ArrayList<>();
    for (Shares.OfLabel one : report.all().labels()) {
      String share = Axes.percent(one.share());
      told.add("%s: %d, %s".formatted(one.label(), one.count(), share));
    }
    return new Svg.Alternative("stances", "Statements by stance", String.join("; ", told));
  }
}
