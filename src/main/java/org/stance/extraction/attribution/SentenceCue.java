package org.stance.extraction.attribution;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.CueLexicon;
import org.stance.extraction.cue.VerbGroups;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;

/**
 * A cue as {@link ContentFeatures} sees it; positions are counted from the start of its sentence.
 *
 * @param verb the cue
 * @param subject its subject
 * @param word the cue's word
 * @param firstBehind the first token behind cue and inverted subject
 * @param lastBefore the last token before cue and subject
 */
record SentenceCue(Range verb, Range subject, Word word, int firstBehind, int lastBefore) {
  /**
   * Some tokens; -1 to -1 for none. They may lie outside of the sentence.
   *
   * @param from the first
   * @param to the one behind the last
   */
  record Range(int from, int to) {
    static Range of(@Nullable TokenRange range, int start) {
      return range == null
          ? new Range(-1, -1)
          : new Range(range.from() - start, range.to() - start);
    }

    boolean holds(int index) {
      return index >= from && index < to;
    }
  }

  /**
   * The word of a cue.
   *
   * @param lemma hash of its lemma
   * @param form hash of "active", "passive", "infinitive", "ing" or "inverted"
   * @param isListed whether it is in the list of cues
   */
  record Word(int lemma, int form, boolean isListed) {}

  static SentenceCue of(CueHit hit, Passage passage, int start) {
    Range verb = Range.of(hit.group(), start);
    Range subject = Range.of(hit.subject(), start);
    Token token = passage.token(hit.group().to() - 1);
    Word word =
        new Word(
            token.lemma().hashCode(),
            form(hit, passage, token).hashCode(),
            !CueLexicon.frames(token).isEmpty());
    int firstBehind = Math.max(verb.to(), hit.inverted() ? subject.to() : 0);
    return new SentenceCue(verb, subject, word, firstBehind, hit.start() - start - 1);
  }

  private static String form(CueHit hit, Passage passage, Token verb) {
    if (VerbGroups.isPassive(passage, hit.group())) {
      return "passive";
    }
    if (passage.isPlain(hit.group().from() - 1, "to")) {
      return "infinitive";
    }
    if (verb.text().toLowerCase(Locale.ROOT).endsWith("ing")) {
      return "ing";
    }
    return hit.inverted() ? "inverted" : "active";
  }

  /** On which side of cue and subject a token stands, as a number from 1 to 7. */
  int side(int index) {
    if (verb.holds(index)) {
      return 1;
    }
    if (subject.holds(index)) {
      return 2;
    }
    if (index < verb.from()) {
      return subject.from() < 0 || index >= subject.to() ? 3 : 4;
    }
    if (subject.from() < verb.to()) {
      return 5;
    }
    return index >= subject.to() ? 6 : 7;
  }

  /** Whether a token stands before the cue, behind it, or in cue or subject, as 1, 2 or 3. */
  static int half(int side) {
    return side == 3 || side == 4 ? 1 : side >= 5 ? 2 : 3;
  }
}
