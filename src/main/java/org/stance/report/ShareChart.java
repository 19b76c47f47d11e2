package org.stance.report;

import java.util.ArrayList;
import java.util.List;

/** How many statements were given each stance, a bar each. */
final class ShareChart {
  private static final int ROW = 46;

  private ShareChart() {}

  static String of(StanceCounts counts) {
    List<String> labels = counts.labels().labels();
    Svg svg = new Svg(ROW * labels.size() - 6, alternative(counts));
    Scale across = new Scale(0, 1, 0, Svg.WIDTH - 84);
    for (int i = 0; i < labels.size(); i++) {
      int top = ROW * i;
      double width = across.at(counts.share(i));
      svg.text("strong", new Svg.Point(0, top + 13), TextWrap.cut(labels.get(i), 48));
      String colour = "s" + Stances.colour(counts.labels(), i);
      svg.rect("track", new Svg.Box(0, top + 19, across.end(), 18));
      svg.rect(colour, new Svg.Box(0, top + 19, width, 18));
      svg.text("end", new Svg.Point(Svg.WIDTH - 38, top + 33), Integer.toString(counts.of(i)));
      String share = Axes.percent(counts.share(i));
      svg.text("quiet end", new Svg.Point(Svg.WIDTH, top + 33), share);
    }
    return svg.toString();
  }

  private static Svg.Alternative alternative(StanceCounts counts) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < counts.labels().size(); i++) {
      String share = Axes.percent(counts.share(i));
      told.add("%s: %d, %s".formatted(counts.labels().labels().get(i), counts.of(i), share));
    }
    return new Svg.Alternative("stances", "Statements by stance", String.join("; ", told));
  }
}
