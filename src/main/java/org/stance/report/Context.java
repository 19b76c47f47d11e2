package org.stance.report;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.stance.document.Document;
import org.stance.statement.Statement;
import org.stance.text.Span;

/**
 * The text around a statement: the rest of its sentence, and a sentence or two before and after.
 *
 * @param document the article
 * @param span the stretch shown, which includes all words of the statement
 */
record Context(Document document, Span span) {
  /** Sentences are added before the statement up to this number of characters. */
  private static final int MIN_BEFORE = 90;

  private static final int MIN_AFTER = 60;

  /** No side gets more characters, however long its sentence. */
  private static final int MAX = 360;

  static Context of(Document document, Statement statement) {
    List<Span> spans = statement.spans();
    String text = document.text();
    int first = Math.min(spans.get(0).start(), text.length());
    int last = Math.min(spans.get(spans.size() - 1).end(), text.length());
    int start = before(text, first);
    int end = after(text, last);
    while (start < first && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > last && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Context(document, new Span(start, end));
  }

  private static int before(String text, int first) {
    int limit = Math.max(0, first - MAX);
    String window = text.substring(limit, first);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(window);
    int start = sentences.last();
    while (start > 0 && window.length() - start < MIN_BEFORE) {
      start = sentences.previous();
    }
    return start == 0 && limit > 0 ? Math.min(first, wordStart(text, limit)) : limit + start;
  }

  private static int after(String text, int last) {
    int limit = Math.min(text.length(), last + MAX);
    String window = text.substring(last, limit);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(window);
    int end = sentences.first();
    while (end < window.length() && end < MIN_AFTER) {
      end = sentences.next();
    }
    return end == window.length() && limit < text.length()
        ? Math.max(last, wordEnd(text, limit))
        : last + end;
  }

  private static int wordStart(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Whether the article has text before it. */
  boolean cutBefore() {
    return !document.text().substring(0, span.start()).isBlank();
  }

  /** Whether the article has text after it. */
  boolean cutAfter() {
    return !document.text().substring(span.end()).isBlank();
  }
}
