package org.stance.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import org.stance.text.Span;

/**
 * Cuts a text into paragraphs. A line is a paragraph, unless the text is hard-wrapped (most of its
 * single line ends stand inside a sentence): then only a blank line ends one.
 */
public final class Paragraphs {
  private static final double MIN_WRAPPED_SHARE = 0.25;
  private static final int MIN_WRAPPED_LINES = 3;

  private Paragraphs() {}

  /** The paragraphs in order, without the white space round them; none is blank. */
  public static List<Span> of(String text) {
    List<Span> lines = lines(text);
    return isHardWrapped(text, lines) ? joinWrapped(text, lines) : lines;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineEnd(text.charAt(i))) {
        int from = start;
        int to = i;
        while (from < to && isBlank(text.charAt(from))) {
          from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
          to--;
        }
        if (from < to) {
          lines.add(new Span(from, to));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isHardWrapped(String text, List<Span> lines) {
    int single = 0;
    int inside = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (!blankBetween(text, lines.get(i - 1), lines.get(i))) {
        single++;
        if (Character.isLowerCase(text.codePointAt(lines.get(i).start()))) {
          inside++;
        }
      }
    }
    return inside >= MIN_WRAPPED_LINES && inside > MIN_WRAPPED_SHARE * single;
  }

  private static List<Span> joinWrapped(String text, List<Span> lines) {
    List<Span> joined = new ArrayList<>();
    for (Span line : lines) {
      int last = joined.size() - 1;
      if (last >= 0 && !blankBetween(text, joined.get(last), line)) {
        joined.set(last, new Span(joined.get(last).start(), line.end()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean blankBetween(String text, Span before, Span after) {
    int ends = 0;
    for (int i = before.end(); i < after.start(); i++) {
      char c = text.charAt(i);
      if (isLineEnd(c) && !(c == '\n' && text.charAt(i - 1) == '\r')) {
        ends++;
      }
    }
    return ends > 1;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2029' || c == '\u0085';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
