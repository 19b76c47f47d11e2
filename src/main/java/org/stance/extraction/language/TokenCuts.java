package org.stance.extraction.language;

import java.util.List;
import org.stance.text.Span;

/** Splits off what the tokenizer leaves attached: marks at the edges of a word, and "'s". */
final class TokenCuts {
  private static final String EDGES = "\"()[]{},;:!?*_\u2026\u2014\u2013";

  private TokenCuts() {}

  /**
   * Adds the parts of one token to a list.
   *
   * @param plain the text with plain quotation marks
   * @param from start of the token
   * @param to its end, after {@code from}
   * @param parts the list that gets one or more spans
   */
  static void cut(String plain, int from, int to, List<Span> parts) {
    int start = from;
    while (start < to - 1 && isEdge(plain.charAt(start))) {
      parts.add(new Span(start, start + 1));
      start++;
    }
    int end = to;
    while (end > start + 1 && isEdge(plain.charAt(end - 1))) {
      end--;
    }
    boolean possessive =
        end - start > 2
            && plain.charAt(end - 2) == '\''
            && Character.toLowerCase(plain.charAt(end - 1)) == 's';
    int head = possessive ? end - 2 : end;
    int dash = innerDash(plain, start, head);
    if (dash > 0) {
      parts.add(new Span(start, dash));
      parts.add(new Span(dash, dash + 1));
      start = dash + 1;
    }
    parts.add(new Span(start, head));
    if (possessive) {
      parts.add(new Span(head, end));
    }
    for (int i = end; i < to; i++) {
      parts.add(new Span(i, i + 1));
    }
  }

  private static int innerDash(String plain, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if (plain.charAt(i) == '\u2014') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isEdge(char c) {
    return EDGES.indexOf(c) >= 0;
  }
}
