package org.stance.report.chart;

import java.util.List;
import org.stance.task.LabelSet;

/**
 * The colours of a task's labels, by their order, "none" in grey. There are seven; an eighth label
 * that isn't "none" starts again, and is told from the first by its name and place alone.
 */
public final class StancePalette {
  private static final int COLOURS = 7;

  private StancePalette() {}

  /** The end of a label's classes in the style sheet: {@code s} for the fill, {@code t} on it. */
  static String colour(LabelSet labels, int label) {
    if (LabelSet.isNone(labels.labels().get(label))) {
      return "n";
    }
    int before = (int) labels.labels().subList(0, label).stream().filter(LabelSet::isNone).count();
    return Integer.toString((label - before) % COLOURS);
  }

  /** A label on its colour. */
  public static String chip(LabelSet labels, String label) {
    return "<span class=\"stance s"
        + colour(labels, labels.indexOf(label))
        + "\">"
        + HtmlPage.escape(label)
        + "</span>";
  }

  /** Which colour is which. */
  static String key(LabelSet labels) {
    StringBuilder html = new StringBuilder("<ul class=\"key\" aria-label=\"Colours\">\n");
    List<String> names = labels.labels();
    names.forEach(label -> html.append("<li>").append(chip(labels, label)).append("</li>\n"));
    return html.append("</ul>\n").toString();
  }
}
