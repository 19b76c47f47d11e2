package org.stance.extraction.language;

import java.util.ArrayList;
import java.util.List;
import org.stance.extraction.layout.Quotation;
import org.stance.text.Span;

/**
 * Some tokens of one passage.
 *
 * @param passage the passage
 * @param range the tokens
 */
public record TokenSpan(Passage passage, TokenRange range) {
  public static TokenSpan of(Passage passage, int from, int to) {
    return new TokenSpan(passage, new TokenRange(from, to));
  }

  /** The text span. */
  public Span span() {
    return passage.span(range.from(), range.to());
  }

  public boolean hasQuoted() {
    for (int i = range.from(); i < range.to(); i++) {
      if (passage.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all words are quoted. */
  public boolean isAllQuoted() {
    for (int i = range.from(); i < range.to(); i++) {
      if (!passage.isQuoted(i) && !passage.token(i).is("PUNCT", "CCONJ")) {
        return false;
      }
    }
    return hasQuoted();
  }

  /** The quotations that contain some of the tokens, in order. */
  public List<Quotation> quotations() {
    List<Quotation> found = new ArrayList<>();
    int last = -1;
    for (int i = range.from(); i < range.to(); i++) {
      int q = passage.quotationOf(i);
      if (q >= 0 && q != last) {
        found.add(passage.quotations().get(q));
        last = q;
      }
    }
    return found;
  }
}
