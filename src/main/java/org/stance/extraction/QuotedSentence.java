package org.stance.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.SubjectFinder;
import org.stance.extraction.cue.VerbGroups;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;

/**
 * What {@link Positions} and {@link Colons} ask of a quotation that no cue has claimed: whether it
 * is a sentence, and who is named before the mark in front of it.
 */
final class QuotedSentence {
  /** Shorter ones are titles and slogans, in words. */
  private static final int MIN_WORDS = 3;

  /** Minimum length of a quotation that nothing else credits to anybody, in words. */
  private static final int MIN_BARE_WORDS = 4;

  private QuotedSentence() {}

  /** Whether the words are a sentence, not a title: a capital opens them, but few other words. */
  static boolean isSentence(Passage passage, TokenRange quotation) {
    int words = 0;
    int small = 0;
    boolean verb = false;
    for (int i = quotation.from(); i < quotation.to(); i++) {
      Token token = passage.token(i);
      if (!Character.isLetter(token.text().codePointAt(0))) {
        continue;
      }
      if (words == 0 && !token.isCapitalized()) {
        return false;
      }
      words++;
      small += token.isCapitalized() ? 0 : 1;
      verb |= token.isVerbal();
    }
    return verb && words >= MIN_WORDS && 2 * small >= words;
  }

  /** Whether the words are long enough to be a statement by themselves, with a verb. */
  static boolean isLong(TokenSpan part) {
    boolean verb = false;
    int words = 0;
    for (int i = part.range().from(); i < part.range().to(); i++) {
      Token token = part.passage().token(i);
      verb |= token.isVerbal();
      words += token.is("PUNCT") ? 0 : 1;
    }
    return verb && words >= MIN_BARE_WORDS;
  }

  /** Whether only marks follow a quotation in its sentence. */
  static boolean endsSentence(Passage passage, TokenRange quotation) {
    for (int i = quotation.to(); i < passage.size() && !passage.startsSentence(i); i++) {
      if (!passage.token(i).is("PUNCT")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Who is named before a comma or colon in front of a quotation: the subject of the last cue, else
   * of the nearest verb; or null.
   */
  static @Nullable TokenRange speakerBefore(Passage passage, List<CueHit> hits, int mark) {
    SubjectFinder subjects = new SubjectFinder(passage, hits);
    boolean putIt = passage.isPlain(mark - 1, "it") && passage.isPlain(mark - 2, "put", "puts");
    if (putIt) {
      return subjects.before(mark - 2);
    }
    int sentence = passage.sentenceStart(mark);
    for (int i = hits.size() - 1; i >= 0; i--) {
      CueHit hit = hits.get(i);
      if (hit.end() <= mark && hit.group().from() >= sentence && hit.subject() != null) {
        return hit.subject();
      }
    }
    for (int i = mark - 1; i >= sentence; i--) {
      if (passage.isTagged(i, "VERB")) {
        TokenRange subject = subjects.before(VerbGroups.of(passage, i).from());
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }
}
