package org.stance.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stance.task.LabelSet;

/** One bar per name, divided into stances, its length the number of statements. */
final class StackedBars {
  private static final double BAR = 18;

  /** The width of a digit; a number needs one more of margin. */
  private static final double LETTER = 7;

  private final LabelSet labels;
  private final List<Bar> bars;
  private final boolean beside;

  /**
   * A bar.
   *
   * @param name the name of the group
   * @param counts the number of statements per label
   */
  record Bar(String name, List<Integer> counts) {
    int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  private StackedBars(LabelSet labels, List<Bar> bars, boolean beside) {
    this.labels = labels;
    this.bars = List.copyOf(bars);
    this.beside = beside;
  }

  /** With names above the bars, which leaves room for long ones. */
  static StackedBars under(LabelSet labels, List<Bar> bars) {
    return new StackedBars(labels, bars, false);
  }

  /** With names to the left of the bars, which must be short. */
  static StackedBars beside(LabelSet labels, List<Bar> bars) {
    return new StackedBars(labels, bars, true);
  }

  String draw(String id, String title) {
    double pitch = beside ? BAR + 6 : BAR + 26;
    Svg svg = new Svg((int) Math.ceil(pitch * bars.size()), alternative(id, title));
    int max = bars.stream().mapToInt(Bar::total).max().orElse(0);
    Scale across = new Scale(0, Math.max(1, max), beside ? 96 : 0, Svg.WIDTH - 32);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double top = pitch * i + (beside ? 0 : 20);
      svg.text("", new Svg.Point(0, beside ? top + 13 : top - 6), TextWrap.cut(bar.name(), 48));
      double end = parts(svg, across, bar, top);
      String classes = bar.total() == 0 ? "quiet" : "strong";
      svg.text(classes, new Svg.Point(end + 5, top + 13), Integer.toString(bar.total()));
    }
    return svg.toString();
  }

  private double parts(Svg svg, Scale across, Bar bar, double top) {
    int before = 0;
    for (int label = 0; label < labels.size(); label++) {
      int count = bar.counts().get(label);
      double from = across.at(before);
      before += count;
      double width = across.at(before) - from;
      if (count > 0) {
        String colour = StancePalette.colour(labels, label);
        svg.rect("part s" + colour, new Svg.Box(from, top, width, BAR));
        String number = Integer.toString(count);
        if (count < bar.total() && width >= LETTER * (number.length() + 1)) {
          svg.text("mid t" + colour, new Svg.Point(from + width / 2, top + 13), number);
        }
      }
    }
    return across.at(before);
  }

  private Svg.Alternative alternative(String id, String title) {
    return new Svg.Alternative(
        id, title, bars.stream().map(this::words).collect(Collectors.joining("; ")));
  }

  private String words(Bar bar) {
    List<String> parts = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      if (bar.counts().get(label) > 0) {
        parts.add(bar.counts().get(label) + " " + labels.labels().get(label));
      }
    }
    return bar.name() + ": " + (parts.isEmpty() ? "no statements" : String.join(", ", parts));
  }
}
