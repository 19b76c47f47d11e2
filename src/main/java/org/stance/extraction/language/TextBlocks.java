package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.List;
import org.stance.text.Span;

/** Cuts very long runs without white space, on which the models would take quadratic time. */
final class TextBlocks {
  private static final int MAX_RUN = 300;

  private TextBlocks() {}

  /** The span itself, or its parts in order; no surrogate pair is cut. */
  static List<Span> of(String text, Span whole) {
    List<Span> pieces = new ArrayList<>();
    int start = whole.start();
    int run = 0;
    for (int i = whole.start(); i < whole.end(); i++) {
      char c = text.charAt(i);
      run = Character.isWhitespace(c) ? 0 : run + 1;
      if (run > MAX_RUN && !Character.isLowSurrogate(c)) {
        pieces.add(new Span(start, i));
        start = i;
        run = 1;
      }
    }
    pieces.add(new Span(start, whole.end()));
    return pieces;
  }
}
