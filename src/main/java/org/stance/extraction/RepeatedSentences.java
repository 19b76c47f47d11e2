package org.stance.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;

/**
 * The sentences that a document gives twice, told by their first words. A page sets some of its
 * words once more in large letters; such a pull quote goes on with nothing.
 */
final class RepeatedSentences {
  /** So many words tell a sentence; shorter ones may come back as slogans. */
  private static final int TELLING = 8;

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

  /** Whether the sentence that a passage opens with stands in the document once more. */
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
    for (int i = start; i < passage.size() && words < TELLING; i++) {
      if (isWord(passage.token(i))) {
        opening.append(passage.token(i).text().toLowerCase(Locale.ROOT)).append(' ');
        words++;
      }
    }
    return words < TELLING ? "" : opening.toString();
  }
}
