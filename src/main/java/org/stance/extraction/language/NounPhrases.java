package org.stance.extraction.language;

import java.util.Locale;
import java.util.Set;

/**
 * Noun phrases by their tags: determiner, adjectives and nouns, with what hangs on them by "of",
 * "from" and the like. Token ranges are start-inclusive and end-exclusive.
 */
public final class NounPhrases {
  private static final int LONGEST = 40;
  private static final Set<String> LINKS =
      Set.of("of", "from", "for", "at", "in", "with", "behind", "on", "within");
  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tomorrow");

  /** People who are something to somebody: "an adviser to the mayor". */
  private static final String[] SENT_TO = {
    "adviser", "advisers", "advisor", "advisors", "aide", "aides", "ambassador", "ambassadors",
    "assistant", "assistants", "counsel", "envoy", "envoys", "heir", "successor", "witness"
  };

  private NounPhrases() {}

  /**
   * Start of the longest noun phrase whose last token is {@code last}, or -1 if none ends there.
   */
  public static int startOfPhraseEndingAt(Passage passage, int last) {
    int start = simpleStart(passage, last);
    int limit = Math.max(0, last - LONGEST);
    while (start > limit + 1 && isLink(passage, start - 1)) {
      int noun = isCloseTo(passage, start - 2) ? start - 3 : start - 2;
      int before = simpleStart(passage, noun);
      if (before < 0 || passage.token(noun).is("PRON")) {
        break;
      }
      start = before;
    }
    return start;
  }

  private static int simpleStart(Passage passage, int last) {
    if (last < 0 || !isHead(passage, last)) {
      return -1;
    }
    if (isPersonal(passage, last)) {
      return last;
    }
    int start = last;
    int limit = Math.max(0, last - LONGEST);
    while (start > limit) {
      Token previous = passage.token(start - 1);
      if (passage.token(start).is("DET") && !previous.isWord("all", "both", "half")) {
        break;
      }
      boolean joins =
          isInside(passage, start - 1)
              || (previous.is("CCONJ")
                  && previous.isWord("and", "&")
                  && start > 1
                  && isHead(passage, start - 2)
                  && !isPersonal(passage, start - 2));
      if (!joins || passage.startsSentence(start)) {
        break;
      }
      start--;
    }
    while (start < last && passage.token(start).is("CCONJ", "PUNCT")) {
      start++;
    }
    return start;
  }

  /** End of the longest noun phrase that starts at {@code first}, or -1 if none starts there. */
  public static int endOfPhraseStartingAt(Passage passage, int first) {
    int end = simpleEnd(passage, first);
    int limit = Math.min(passage.size(), first + LONGEST);
    while (end > 0 && end < limit - 1 && (isLink(passage, end) || isCloseTo(passage, end))) {
      int noun = isCloseTo(passage, end) ? end + 2 : end + 1;
      int next = simpleEnd(passage, noun);
      if (next < 0 || isDay(passage, noun)) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** End of the noun phrase at {@code first} without what hangs on it, or -1. */
  public static int simpleEnd(Passage passage, int first) {
    if (first >= passage.size() || passage.isQuoted(first)) {
      return -1;
    }
    if (isPersonal(passage, first)) {
      return first + 1;
    }
    int end = first;
    int limit = Math.min(passage.size(), first + LONGEST);
    boolean headSeen = false;
    while (end < limit && !(end > first && passage.startsSentence(end))) {
      boolean opens = passage.isTagged(end, "DET") && end > first;
      boolean afterGenitive = end > first && isGenitive(passage, end - 1);
      if ((opens && headSeen && !afterGenitive) || isCountBehind(passage, first, end)) {
        break;
      }
      if (isInside(passage, end) && !isDayAfterHead(passage, end, headSeen)) {
        headSeen |= isHead(passage, end);
        end++;
      } else if (headSeen
          && passage.isPlain(end, "and", "&")
          && end + 1 < limit
          && isInside(passage, end + 1)
          && passage.token(end - 1).isCapitalized()
          && passage.token(end + 1).isCapitalized()) {
        end++;
      } else {
        break;
      }
    }
    while (end > first && passage.token(end - 1).is("PUNCT", "DET") && end - first > 1) {
      end--;
    }
    return headSeen || (end > first && isHead(passage, end - 1)) ? end : -1;
  }

  /** "A seller two streets away": a number behind a common noun opens another phrase. */
  private static boolean isCountBehind(Passage passage, int first, int index) {
    return index > first
        && passage.isTagged(index, "NUM")
        && passage.isTagged(index - 1, "NOUN")
        && !passage.token(index - 1).isCapitalized()
        && !Character.isDigit(passage.token(index).text().charAt(0));
  }

  private static boolean isDayAfterHead(Passage passage, int index, boolean headSeen) {
    return headSeen && isDay(passage, index);
  }

  public static boolean isDay(Passage passage, int index) {
    return DAYS.contains(passage.token(index).text().toLowerCase(Locale.ROOT));
  }

  private static boolean isLink(Passage passage, int index) {
    return passage.isTagged(index, "ADP")
            && LINKS.contains(passage.token(index).text().toLowerCase(Locale.ROOT))
        || passage.isPlain(index, "to")
            && (isCloseTo(passage, index - 1) || passage.isPlain(index - 1, SENT_TO));
  }

  /** "Close to", "familiar with" and the like, which tie a noun to one behind it. */
  private static boolean isCloseTo(Passage passage, int index) {
    return passage.isPlain(index, "close", "loyal") && passage.isPlain(index + 1, "to")
        || passage.isPlain(index, "familiar") && passage.isPlain(index + 1, "with")
        || passage.isPlain(index, "briefed") && passage.isPlain(index + 1, "on");
  }

  private static boolean isHead(Passage passage, int index) {
    return passage.isTagged(index, "NOUN", "PROPN", "PRON", "NUM", "X", "SYM")
        || (passage.isTagged(index, "ADJ", "VERB") && passage.token(index).isCapitalized())
        || (passage.isTagged(index, "ADV") && isBehindHyphen(passage, index))
        || (passage.isTagged(index, "ADJ") && passage.isPlain(index, "many", "others", "several"))
        || (passage.isTagged(index, "ADJ") && NameLexicon.isTitle(passage.token(index)))
        || passage.isPlain(index, "some", "both", "all", "others", "many", "most", "few", "none");
  }

  private static boolean isInside(Passage passage, int index) {
    return passage.isTagged(index, "DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "SYM")
        || isGenitive(passage, index)
        || (passage.isTagged(index, "PUNCT", "SYM") && passage.isPlain(index, "-", "/", "."))
        || (passage.isTagged(index, "PRON") && isPossessive(passage, index))
        || (passage.isTagged(index, "VERB", "ADV")
            && (isNameLike(passage, index) || isBehindHyphen(passage, index)));
  }

  /** The second half of "Oslo-based" or "voice-over". */
  private static boolean isBehindHyphen(Passage passage, int index) {
    return index > 1
        && passage.isPlain(index - 1, "-")
        && passage.token(index - 1).start() == passage.token(index - 2).end()
        && passage.token(index - 1).end() == passage.token(index).start();
  }

  /** A capitalised word inside a sentence that the tagger took for a verb: "Trump". */
  private static boolean isNameLike(Passage passage, int index) {
    return passage.token(index).isCapitalized() && !passage.startsSentence(index);
  }

  private static boolean isGenitive(Passage passage, int index) {
    return passage.isPlain(index, "'s", "\u2019s", "'", "\u2019");
  }

  private static boolean isPossessive(Passage passage, int index) {
    return passage.isPlain(index, "his", "her", "their", "its", "our", "my", "your");
  }

  private static boolean isPersonal(Passage passage, int index) {
    return passage.isTagged(index, "PRON") && !isPossessive(passage, index);
  }
}
