package org.stance.extraction.layout;

import java.util.ArrayList;
import java.util.List;
import org.stance.text.Span;

/**
 * Finds the outermost quotations of a text in one pass: curly, straight, single, low-high,
 * guillemets either way round, corner brackets and TeX marks. A mark that never closes ends with
 * its paragraph or before "..., she said", unless the next paragraph goes on with an opening mark
 * of the same kind.
 */
public final class QuotationFinder {
  /** In longer paragraphs lost marks are not recovered: it would take too long. */
  private static final int MAX_PARAGRAPH = 10_000;

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private int group;
  private char openedBefore;

  /** Single marks that nothing closes in the rest of the paragraph. */
  private String unclosed = "";

  private QuotationFinder(String text) {
    this.text = text;
  }

  /** The quotations in order; they don't overlap and none crosses a paragraph. */
  public static List<Quotation> find(String text, List<Span> paragraphs) {
    QuotationFinder finder = new QuotationFinder(text);
    for (Span paragraph : paragraphs) {
      finder.read(paragraph);
    }
    return finder.found;
  }

  private void read(Span paragraph) {
    boolean continues = openedBefore != 0 && text.charAt(paragraph.start()) == openedBefore;
    openedBefore = 0;
    unclosed = "";
    int i = paragraph.start();
    while (i < paragraph.end()) {
      if (!opens(i, paragraph)) {
        i++;
        continue;
      }
      int close = closeOf(i, paragraph);
      if (close < 0 && isSingle(text.charAt(i))) {
        i++;
        continue;
      }
      if (!continues) {
        group++;
      }
      continues = false;
      int lost = lostEnd(i, close, paragraph);
      if (lost > 0) {
        Span outer = new Span(i, lost);
        found.add(new Quotation(outer, trimmed(i + markLength(i), lost), group, false, false));
        i = lost;
        continue;
      }
      add(i, close, paragraph);
      i = close < 0 ? paragraph.end() : close + markLength(close);
    }
  }

  /** The end of a quotation whose closing mark is missing before a cue, or -1. */
  private int lostEnd(int open, int close, Span paragraph) {
    char mark = text.charAt(open);
    if (isSingle(mark) || mark == '`' || paragraph.length() > MAX_PARAGRAPH) {
      return -1;
    }
    int end = close < 0 ? paragraph.end() : reopening(open, close, paragraph);
    boolean goesOn = close < 0 && opensNext(paragraph, mark);
    return end < 0 ? -1 : LostMark.end(text, new Span(open + 1, end), goesOn);
  }

  private boolean opensNext(Span paragraph, char mark) {
    int next = paragraph.end();
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == mark;
  }

  /** The next opening of the same mark, if one of the two is never closed; else -1. */
  private int reopening(int open, int close, Span paragraph) {
    char mark = text.charAt(open);
    String closers = closersOf(mark);
    int depth = 1;
    int first = -1;
    for (int i = open + 1; i <= close; i++) {
      if (text.charAt(i) == mark && opens(i, paragraph)) {
        first = first < 0 ? i : first;
        depth++;
      } else if (closers.indexOf(text.charAt(i)) >= 0) {
        depth--;
      }
    }
    return depth > 0 ? first : -1;
  }

  private void add(int open, int close, Span paragraph) {
    int end = close < 0 ? paragraph.end() : close;
    int innerStart = Math.min(open + markLength(open), end);
    Span outer = new Span(open, close < 0 ? end : end + markLength(close));
    found.add(new Quotation(outer, trimmed(innerStart, end), group, close >= 0, false));
    if (close < 0) {
      openedBefore = text.charAt(open);
    }
  }

  private Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private boolean opens(int i, Span paragraph) {
    char c = text.charAt(i);
    return switch (c) {
      case '\u201C', '\u201E', '\u00AB', '\u00BB', '\u300C', '\u300E' -> true;
      case '\u201D' -> i == paragraph.start() || isSlipped(i, paragraph);
      case '"', '\u201F' -> freeBefore(i, paragraph) && !spaceAt(i + 1, paragraph);
      case '\u2018', '\u201A', '\'' -> freeBefore(i, paragraph) && wordAt(i + 1, paragraph);
      case '`' -> i + 1 < paragraph.end() && text.charAt(i + 1) == '`';
      default -> false;
    };
  }

  /** Offset of the mark that closes the one at {@code open}, or -1. */
  private int closeOf(int open, Span paragraph) {
    char mark = text.charAt(open);
    if (isSingle(mark)) {
      return closeOfSingle(open, paragraph);
    }
    String closers = closersOf(mark);
    int depth = 1;
    int lastClose = -1;
    for (int i = open + markLength(open); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (closers.indexOf(c) >= 0 && closes(mark, i, paragraph)
          || closesSlipped(mark, i, paragraph)) {
        lastClose = i;
        depth--;
        if (depth == 0) {
          return i;
        }
      } else if (c == mark && nests(mark)) {
        depth++;
      }
    }
    return lastClose;
  }

  /**
   * As {@link #closeOf}; the apostrophe of "the farmers' fields" closes nothing while a surer mark
   * follows before the next quotation opens.
   */
  private int closeOfSingle(int open, Span paragraph) {
    char mark = text.charAt(open);
    if (unclosed.indexOf(mark) >= 0) {
      return -1;
    }
    String closers = closersOf(mark);
    int doubtful = -1;
    for (int i = open + markLength(open); i < paragraph.end(); i++) {
      if (doubtful >= 0 && text.charAt(i) == mark && opens(i, paragraph)) {
        break;
      }
      if (closers.indexOf(text.charAt(i)) >= 0 && closes(mark, i, paragraph)) {
        if (!maybeGenitive(i, paragraph)) {
          return i;
        }
        doubtful = doubtful < 0 ? i : doubtful;
      }
    }
    if (doubtful < 0) {
      unclosed += mark;
    }
    return doubtful;
  }

  private boolean maybeGenitive(int i, Span paragraph) {
    boolean wordBehind = i + 1 < paragraph.end() && text.charAt(i + 1) == ' ';
    return text.charAt(i - 1) == 's' && wordBehind && wordAt(i + 2, paragraph);
  }

  private boolean closes(char mark, int i, Span paragraph) {
    if (mark == '`') {
      return text.charAt(i) != '\'' || (i + 1 < paragraph.end() && text.charAt(i + 1) == '\'');
    }
    if (mark == '"') {
      return !(freeBefore(i, paragraph) && wordAt(i + 1, paragraph));
    }
    return !isSingle(mark) || (!spaceAt(i - 1, paragraph) && !wordAt(i + 1, paragraph));
  }

  /** A closing curly mark that stands where only an opening one can: ” so it began. */
  private boolean isSlipped(int i, Span paragraph) {
    return isSpace(text.charAt(i - 1)) && wordAt(i + 1, paragraph);
  }

  /** An opening curly mark that stands where only a closing one can: “We won,“ she said. */
  private boolean closesSlipped(char mark, int i, Span paragraph) {
    return mark == '\u201C'
        && text.charAt(i) == mark
        && ",.?!".indexOf(text.charAt(i - 1)) >= 0
        && spaceAt(i + 1, paragraph);
  }

  private static String closersOf(char mark) {
    return switch (mark) {
      case '\u201C' -> "\u201D\"";
      case '\u201E' -> "\u201C\u201D\u201F\"";
      case '\u00AB' -> "\u00BB";
      case '\u00BB' -> "\u00AB";
      case '\u300C' -> "\u300D";
      case '\u300E' -> "\u300F";
      case '\u2018' -> "\u2019";
      case '\u201A' -> "\u2018\u2019";
      case '\'' -> "'";
      case '`' -> "'\u201D\"";
      default -> "\"\u201D";
    };
  }

  private static boolean nests(char mark) {
    return "\u201C\u00AB\u300C\u300E".indexOf(mark) >= 0;
  }

  private static boolean isSingle(char mark) {
    return mark == '\u2018' || mark == '\u201A' || mark == '\'';
  }

  private int markLength(int i) {
    char c = text.charAt(i);
    boolean doubled = c == '`' || c == '\'';
    return doubled && i + 1 < text.length() && text.charAt(i + 1) == c ? 2 : 1;
  }

  private boolean freeBefore(int i, Span paragraph) {
    if (i == paragraph.start()) {
      return true;
    }
    char c = text.charAt(i - 1);
    return isSpace(c) || "([{\u2014\u2013-/\u201C\u2018\"'".indexOf(c) >= 0;
  }

  private boolean spaceAt(int i, Span paragraph) {
    return i >= paragraph.end() || i < paragraph.start() || isSpace(text.charAt(i));
  }

  private boolean wordAt(int i, Span paragraph) {
    return i < paragraph.end() && Character.isLetterOrDigit(text.charAt(i));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
