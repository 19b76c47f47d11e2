package org.stance.report.chart;

import java.util.List;
import org.stance.task.LabelSet;

/**
 * The colours of a task's labels, in their order, with "none" in grey. There are seven: an eighth
 * label that isn't "none" has the colour of the first, and only its name and place differ.
 */
public final class StancePalette {
  private static final int COLOURS = 7;

  private StancePalette() {}

  /** The suffix of a label's style classes: {@code s} for the fill, {@code t} for text on it. */
  static String colour(LabelSet labels, int label) {
    if (LabelSet.isNone(labels.labels().get(label))) {
      return "n";
    }
    int before = (int) labels.labels().subList(0, label).stream().filter(LabelSet::isNone).count();
    return Integer.toString((label - before) % COLOURS);
  }

  /** A label on its colour, as HTML. */
  public static String chip(LabelSet labels, String label) {
    return "<span class=\"stance s"
        + colour(labels, labels.indexOf(label))
        + "\">"
        + HtmlPage.escape(label)
        + "</span>";
  }

  /** The legend, as HTML. */
  static String key(LabelSet labels) {
    StringBuilder html = new StringBuilder("<ul class=\"key\" aria-label=\"Colours\">\n");
    List<String> names = labels.labels();
    names.forEach(label -> html.append("<li>").append(chip(labels, label)).append("</li>\n"));
    return html.append("</ul>\n").toString();
  }
}
