package org.stance.document.html;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of one block quotation of a page. Their layout tells that they are somebody else's
 * words; in plain text only quotation marks can, so it gets marks where it has none of its own, as
 * print sets them: one before each paragraph, one at the end.
 *
 * @param from index of its first paragraph
 * @param credit index of the paragraph that names the speaker, {@code to} if the page marks none
 * @param to index behind its last paragraph
 */
record BlockQuote(int from, int credit, int to) {
  private static final Pattern OWN_MARKS = Pattern.compile("\"|^[\u2018'\u201C\u201E\u00AB]");
  private static final Pattern DASH = Pattern.compile("^(?:[\u2014\u2013\u2015]|--)");

  /** Adds the marks, unless all of the text is one block: then that is the page's layout. */
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
