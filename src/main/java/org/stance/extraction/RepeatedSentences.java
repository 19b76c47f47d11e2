package org.stance.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;

/**
 * The sentences that occur twice in a document, recognised by their first words: pull quotes, which
 * repeat some words of a page in large letters and don't continue a statement.
 */
final class RepeatedSentences {
  /** Minimum number of words that identify a sentence; shorter ones may be slogans. */
  private static final int MIN_WORDS = 8;

  private final Map<String, Integer> openings = new HashMap<>();

  private RepeatedSentences() {}

  /** Counts how the sentences and quotations of a document open. */
  static RepeatedSentences of(List<Passage> passages) {
    RepeatedSentences repeated = new RepeatedSentences();
    for (Passage passage : passages) {
      int counted = -1;
      for (int i = 0; i < passage.size(); i++) {
        boolean quotation =
            passage.isQuoted(i) && (i == 0 || passage.quotationOf(i) != passage.quotationOf(i - 1));
        int word = passage.startsSentence(i) || quotation ? firstWord(passage, i) : counted;
        if (word > counted) {
          repeated.openings.merge(opening(passage, word), 1, Integer::sum);
          counted = word;
        }
      }
    }
    return repeated;
  }

  /** Whether the first sentence of a passage occurs again in the document. */
  boolean opens(Passage passage) {
    String opening = opening(passage, firstWord(passage, 0));
    return !opening.isEmpty() && openings.getOrDefault(opening, 0) > 1;
  }

  private static int firstWord(Passage passage, int start) {
    int i = start;
    while (i < passage.size() && !isWord(passage.token(i))) {
      i++;
    }
    return i;
  }

  private static boolean isWord(Token token) {
    return Character.isLetterOrDigit(token.text().codePointAt(0));
  }

  /** The first words in lower case, empty if they are too few. */
  private static String opening(Passage passage, int start) {
    StringBuilder opening = new StringBuilder();
    int words = 0;
    for (int i = start; i < passage.size() && words < MIN_WORDS; i++) {
      if (isWord(passage.token(i))) {
        opening.append(passage.token(i).text().toLowerCase(Locale.ROOT)).append(' ');
        words++;
      }
    }
    return words < MIN_WORDS ? "" : opening.toString();
  }
}
