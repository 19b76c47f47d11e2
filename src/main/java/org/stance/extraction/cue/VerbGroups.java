package org.stance.extraction.cue;

import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** Verbs with their auxiliaries and adverbs: "has also said", "was told". */
public final class VerbGroups {
  private VerbGroups() {}

  /** The verb at a token with its auxiliaries and adverbs. */
  public static TokenRange of(Passage passage, int verb) {
    int from = verb;
    while (from > 0
        && passage.isTagged(from - 1, "AUX", "AUX+PART", "ADV", "PART")
        && !passage.startsSentence(from)
        && !passage.isPlain(from - 1, "to")) {
      from--;
    }
    while (from < verb && passage.isTagged(from, "ADV") && !modifiesVerb(passage, from)) {
      from++;
    }
    return new TokenRange(from, verb + 1);
  }

  /** "also said", "previously told", but not "officials there said". */
  private static boolean modifiesVerb(Passage passage, int adverb) {
    return passage.token(adverb).text().endsWith("ly")
        || passage.isPlain(adverb, "also", "later", "then", "again", "never", "now", "still")
        || passage.isTagged(adverb - 1, "AUX", "AUX+PART");
  }

  /** Whether "not" or "never" stands in the group. */
  public static boolean isNegated(Passage passage, TokenRange group) {
    for (int i = group.from(); i < group.to() - 1; i++) {
      if (passage.isPlain(i, "not", "never") || passage.isTagged(i, "AUX+PART")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the group is passive: "was told", "have been warned". */
  public static boolean isPassive(Passage passage, TokenRange group) {
    boolean be = false;
    for (int i = group.from(); i < group.to() - 1; i++) {
      be |= passage.token(i).lemma().equals("be") || passage.isPlain(i, "been", "being", "was");
    }
    return be && !passage.token(group.to() - 1).text().endsWith("ing");
  }
}
