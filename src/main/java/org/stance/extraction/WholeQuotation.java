package org.stance.extraction;

import java.util.List;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;

/**
 * Reduces a statement to the sentence that it quotes whole: in "told the crowd: “We won.”" the
 * crowd isn't part of the words, and in "shouted “You lie!” at the mayor" they end with the mark.
 */
final class WholeQuotation {
  private WholeQuotation() {}

  /**
   * The attribution of the quoted sentence alone, or the attribution itself if it isn't of this
   * form.
   */
  static Attribution alone(Attribution attribution) {
    if (attribution.content().size() != 1 || attribution.isDirect()) {
      return attribution;
    }
    Passage passage = attribution.last().passage();
    TokenRange range = attribution.last().range();
    int first = range.from();
    while (first < range.to() && !passage.isQuoted(first)) {
      first++;
    }
    int end = first;
    while (end < range.to() && passage.quotationOf(end) == passage.quotationOf(first)) {
      end++;
    }
    if (first == end) {
      return attribution;
    }
    TokenRange quotation = new TokenRange(first, end);
    boolean alone = isSentence(passage, quotation) && !holdsMore(attribution, end);
    boolean cut = alone && isAddressee(passage, range.from(), first) && ends(passage, range, end);
    return cut
        ? new Attribution(
            List.of(new TokenSpan(passage, quotation)),
            attribution.speaker(),
            attribution.cue(),
            attribution.provenance())
        : attribution;
  }

  private static boolean holdsMore(Attribution attribution, int from) {
    for (int i = from; i < attribution.last().range().to(); i++) {
      if (attribution.last().passage().isQuoted(i)) {
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

  /** Nothing before the quotation, or an addressee with a comma or colon. */
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

  /** Whether nothing follows the quotation, or what follows isn't part of its clause. */
  private static boolean ends(Passage passage, TokenRange range, int end) {
    return end == range.to()
        || passage.isTagged(end, "ADP", "SCONJ", "CCONJ", "ADV", "PUNCT")
        || passage.isPlain(end, "but", "and", "when", "before", "after", "while", "as");
  }
}
