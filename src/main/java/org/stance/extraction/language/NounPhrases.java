package org.stance.extraction.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Noun phrases as regular expressions over {@link Passage#shape()}: determiner, modifiers and head,
 * with further phrases linked by "of", "from" and the like. No phrase crosses the end of a
 * sentence.
 */
public final class NounPhrases {
  /** No phrase is longer, in tokens. */
  private static final int MAX_LENGTH = 40;

  /**
   * A phrase without links, from its start: behind the first head a determiner only as in "Norway's
   * two ports", no number in words behind a common noun ("a seller two streets away"), no day, and
   * "and" only between names.
   */
  private static final String FORWARDS =
      "(?:P|[DAGM]*[QSNFXUY](?:[AMGSNFX]|(?<!N)U|(?<=G)[DQ]|(?<=[XY])C(?=X))*(?<![MDG]))";

  /**
   * A phrase without links, from its end: a determiner opens it, "all the" too, and "and" may join
   * any heads.
   */
  private static final String BACKWARDS =
      "(?:P|Q+|[SNFXUYH](?:[AMGSNFXUY]|C(?=[QSNFXUYH]))*(?:[DQ]Q*)?(?<![MCG]))";

  private static final Pattern SIMPLE_FORWARDS = Pattern.compile(FORWARDS);
  private static final Pattern WHOLE_FORWARDS =
      Pattern.compile(FORWARDS + "(?:K?L(?!Y)" + FORWARDS + ")*");
  private static final Pattern WHOLE_BACKWARDS =
      Pattern.compile(BACKWARDS + "(?:LK?(?![PS])" + BACKWARDS + ")*");

  private NounPhrases() {}

  /**
   * Start of the longest noun phrase whose last token is {@code last}, or -1 if none ends there.
   */
  public static int startOfPhraseEndingAt(Passage passage, int last) {
    if (last < 0) {
      return -1;
    }
    int size = passage.size();
    int start = Math.max(passage.sentenceStart(last), last - MAX_LENGTH);
    Matcher phrase =
        WHOLE_BACKWARDS.matcher(passage.reversedShape()).region(size - 1 - last, size - start);
    return phrase.lookingAt() ? size - phrase.end() : -1;
  }

  /** End of the longest noun phrase that starts at {@code first}, or -1 if none starts there. */
  public static int endOfPhraseStartingAt(Passage passage, int first) {
    return end(WHOLE_FORWARDS, passage, first);
  }

  /** End of the noun phrase at {@code first} without what is linked to it, or -1. */
  public static int simpleEnd(Passage passage, int first) {
    return end(SIMPLE_FORWARDS, passage, first);
  }

  private static int end(Pattern pattern, Passage passage, int first) {
    if (first >= passage.size()) {
      return -1;
    }
    int end = Math.min(passage.sentenceEnd(first), first + MAX_LENGTH);
    Matcher phrase = pattern.matcher(passage.shape()).region(first, end);
    return phrase.lookingAt() ? phrase.end() : -1;
  }

  /** Whether a token names a day. */
  public static boolean isDay(Passage passage, int index) {
    return Shape.isDay(passage.token(index));
  }
}
