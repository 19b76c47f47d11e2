package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.List;
import org.stance.text.Span;

/**
 * Cuts runs without white space that are longer than any word: the models' time grows with the
 * square of such a run.
 */
final class TextBlocks {
  private static final int LONGEST_RUN = 300;

  private TextBlocks() {}

  /** The stretch itself, or its parts in order; no surrogate pair is cut. */
  static List<Span> of(String text, Span whole) {
    List<Span> pieces = new ArrayList<>();
    int start = whole.start();
    int run = 0;
    for (int i = whole.start(); i < whole.end(); i++) {
      char c = text.charAt(i);
      run = Character.isWhitespace(c) ? 0 : run + 1;
      if (run > LONGEST_RUN && !Character.isLowSurrogate(c)) {
        pieces.add(new Span(start, i));
        start = i;
        run = 1;
      }
    }
    pieces.add(new Span(start, whole.end()));
    return pieces;
  }
}
