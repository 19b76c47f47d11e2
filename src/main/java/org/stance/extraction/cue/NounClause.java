package org.stance.extraction.cue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** The owner of a noun such as "warning", and the clause with "that" that depends on it. */
public final class NounClause {
  private NounClause() {}

  /** The owner of a noun: "the minister" of "the minister's warning", "his" of "his warning". */
  public static @Nullable TokenRange ownerBefore(Passage passage, int noun) {
    int last = noun - 1;
    while (passage.isTagged(last, "ADJ") && !passage.startsSentence(last)) {
      last--;
    }
    if (passage.isPlain(last, "his", "her", "their")) {
      return new TokenRange(last, last + 1);
    }
    if (!passage.isPlain(last, "'s", "\u2019s", "'", "\u2019")) {
      return null;
    }
    int start = NounPhrases.startOfPhraseEndingAt(passage, last - 1);
    return start < 0 ? null : new TokenRange(start, last);
  }

  /**
   * The clause with "that" behind a noun, or behind a noun and "by" with an agent; empty if there
   * is none or its end is in doubt.
   */
  public static List<TokenRange> behind(Passage passage, int noun) {
    boolean by = passage.isPlain(noun + 1, "by");
    int that = by ? NounPhrases.endOfPhraseStartingAt(passage, noun + 2) : noun + 1;
    if (!passage.isTagged(noun, "NOUN") || !passage.isPlain(that, "that")) {
      return List.of();
    }
    int end = end(passage, that);
    return end > that + 1 ? List.of(new TokenRange(that, end)) : List.of();
  }

  /**
   * The end of the clause that "that" opens. If the noun is a subject, its own verb, the second one
   * behind "that", ends the clause; with more verbs the end is in doubt, and -1.
   */
  public static int end(Passage passage, int that) {
    boolean object = passage.holdsVerbOrQuotation(passage.sentenceStart(that), that);
    List<Integer> verbs = new ArrayList<>();
    int end = that;
    while (end < passage.size()
        && !(end > that && passage.startsSentence(end))
        && !passage.isPlain(end, ",", ";", ":", "\u2014")) {
      if (passage.token(end).isVerbal() && VerbGroups.of(passage, end).from() == end) {
        verbs.add(end);
      }
      end++;
    }
    while (end > that && passage.isTagged(end - 1, "PUNCT")) {
      end--;
    }
    if (object) {
      return verbs.isEmpty() ? -1 : end;
    }
    return verbs.size() == 2 ? verbs.get(1) : -1;
  }
}
