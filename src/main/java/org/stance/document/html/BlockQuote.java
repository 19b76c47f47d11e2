package org.stance.document.html;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a block quotation. On a page the layout shows that they are quoted; in plain
 * text only quotation marks can, so marks are added unless it has some, in the way of print: one
 * before each paragraph, one at the end.
 *
 * @param from index of its first paragraph
 * @param credit index of the paragraph that names the speaker, or {@code to} if none is marked
 * @param to index behind its last paragraph
 */
record BlockQuote(int from, int credit, int to) {
  private static final Pattern OWN_MARKS = Pattern.compile("\"|^[\u2018'\u201C\u201E\u00AB]");
  private static final Pattern DASH = Pattern.compile("^(?:[\u2014\u2013\u2015]|--)");

  /** Adds the marks, unless the whole text is one block, which is then mere layout. */
  void mark(List<String> paragraphs) {
    int end = from;
    while (end < credit && !DASH.matcher(paragraphs.get(end)).find()) {
      end++;
    }
    boolean whole = from == 0 && to == paragraphs.size();
    if (whole || end == from) {
      return;
    }
    boolean marked =
        paragraphs.subList(from, end).stream().anyMatch(words -> OWN_MARKS.matcher(words).find());
    if (!marked) {
      for (int i = from; i < end; i++) {
        paragraphs.set(i, "\u201C" + paragraphs.get(i).replace("\n", "\n\u201C"));
      }
      paragraphs.set(end - 1, paragraphs.get(end - 1) + "\u201D");
    }
    if (end == credit && credit < to && !DASH.matcher(paragraphs.get(credit)).find()) {
      paragraphs.set(credit, "\u2014 " + paragraphs.get(credit));
    }
  }
}
