package org.stance.extraction;

import java.util.List;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;

/**
 * Cuts a statement down to the sentence that it quotes whole: "told the crowd: “We won.”" credits
 * nobody with the crowd, and in "shouted “You lie!” at the mayor" the words end with their mark.
 */
final class WholeQuotation {
  private WholeQuotation() {}

  /** The attribution of the quoted sentence alone, or what was given if it isn't of this form. */
  static Attribution alone(Attribution one) {
    if (one.content().size() != 1 || one.isDirect()) {
      return one;
    }
    Passage passage = one.last().passage();
    TokenRange range = one.last().range();
    int first = range.from();
    while (first < range.to() && !passage.isQuoted(first)) {
      first++;
    }
    int end = first;
    while (end < range.to() && passage.quotationOf(end) == passage.quotationOf(first)) {
      end++;
    }
    if (first == end) {
      return one;
    }
    TokenRange quotation = new TokenRange(first, end);
    boolean alone = isSentence(passage, quotation) && !holdsMore(one, end);
    boolean cut = alone && isAddressee(passage, range.from(), first) && ends(passage, range, end);
    return cut
        ? new Attribution(
            List.of(new TokenSpan(passage, quotation)), one.speaker(), one.cue(), one.provenance())
        : one;
  }

  private static boolean holdsMore(Attribution one, int from) {
    for (int i = from; i < one.last().range().to(); i++) {
      if (one.last().passage().isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a capital opens the quotation and a mark of a sentence or a comma closes it. */
  private static boolean isSentence(Passage passage, TokenRange quotation) {
    int i = quotation.from();
    while (i < quotation.to() && !isWord(passage.token(i))) {
      i++;
    }
    int last = quotation.to() - 1;
    while (last > i && !isWord(passage.token(last))) {
      if (passage.token(last).isWord(",", "?", "!", ".")) {
        return passage.token(i).isCapitalized();
      }
      last--;
    }
    return false;
  }

  private static boolean isWord(Token token) {
    return Character.isLetterOrDigit(token.text().codePointAt(0));
  }

  /** Nothing before the quotation, or somebody who is spoken to, and a comma or colon. */
  private static boolean isAddressee(Passage passage, int from, int quotation) {
    if (from == quotation) {
      return true;
    }
    if (!passage.isPlain(quotation - 1, ",", ":")) {
      return false;
    }
    for (int i = from; i < quotation; i++) {
      if (passage.token(i).isVerbal() || passage.token(i).is("SCONJ")) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing follows the quotation, or what does is no part of a clause it opens. */
  private static boolean ends(Passage passage, TokenRange range, int end) {
    return end == range.to()
        || passage.isTagged(end, "ADP", "SCONJ", "CCONJ", "ADV", "PUNCT")
        || passage.isPlain(end, "but", "and", "when", "before", "after", "while", "as");
  }
}
