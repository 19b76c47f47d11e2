package org.stance.extraction.cue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** Finds the subject of a verb to its left, past parentheses, relative clauses and conjunctions. */
public final class SubjectFinder {
  /** Maximum distance of a subject from its verb, in tokens. */
  private static final int MAX_DISTANCE = 40;

  private final Passage passage;
  private final List<CueHit> hits;

  /** Looks in one passage; {@code hits} are the cues found so far, which later ones share. */
  public SubjectFinder(Passage passage, List<CueHit> hits) {
    this.passage = passage;
    this.hits = hits;
  }

  /** The subject of a verb whose group starts at {@code verb}, looked for to the left; or null. */
  public @Nullable TokenRange before(int verb) {
    int last = verb - 1;
    int limit = Math.max(0, verb - MAX_DISTANCE);
    while (last >= limit && !passage.startsSentence(last + 1)) {
      if (passage.isPlain(last, "and", "but", "or", "then", "also")) {
        return ofVerbBefore(last);
      }
      if (passage.isTagged(last, "ADV")) {
        last--;
      } else if (passage.isPlain(last, ",", "\u2014", "\u2013", ")", "-")) {
        last = openingOf(last, limit) - 1;
      } else {
        int start = NounPhrases.startOfPhraseEndingAt(passage, last);
        int next = start < 0 ? -1 : beyond(start, limit);
        if (next < 0) {
          return start < 0 ? null : new TokenRange(start, last + 1);
        }
        last = next;
      }
    }
    return null;
  }

  /**
   * Where to continue if the noun phrase that starts here is no subject, but part of a relative
   * clause or behind a preposition; else -1.
   */
  private int beyond(int start, int limit) {
    int who = relativeBefore(start, limit);
    if (who > limit) {
      return who - 1;
    }
    if (!passage.isTagged(start - 1, "ADP") || passage.startsSentence(start)) {
      return -1;
    }
    boolean mark = passage.isPlain(start - 2, ",", "\u2014", "\u2013");
    return mark ? start - 3 : Math.max(start - 2, 0);
  }

  /** The noun phrase before the first finite verb of the sentence. */
  public @Nullable TokenRange ofMainVerb(int before) {
    boolean verb = passage.isTagged(before, "VERB");
    TokenRange subjectBehindWith = behindWith(verb ? before : before - 1);
    if (subjectBehindWith != null) {
      return subjectBehindWith;
    }
    int start = passage.sentenceStart(before);
    for (int i = start; i < before; i++) {
      if (passage.isTagged(i, "VERB", "AUX", "AUX+PART") && i > start) {
        TokenRange subject = before(VerbGroups.of(passage, i).from());
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  /**
   * For "with one of them shouting": the noun phrase between "with" and the participle; or null.
   */
  private @Nullable TokenRange behindWith(int participle) {
    int last = participle - 1;
    while (passage.isTagged(last, "ADV") && !passage.startsSentence(last)) {
      last--;
    }
    int start = NounPhrases.startOfPhraseEndingAt(passage, last);
    boolean with = start > 0 && passage.isPlain(start - 1, "with");
    return with && passage.isTagged(participle, "VERB") ? new TokenRange(start, last + 1) : null;
  }

  /** For "an envoy who spent years there said": the index of "who", or -1. */
  private int relativeBefore(int start, int limit) {
    if (!passage.isTagged(start - 1, "VERB", "AUX", "ADP", "PART")) {
      return -1;
    }
    for (int i = start - 1; i > limit && !passage.startsSentence(i); i--) {
      if (passage.isPlain(i, ",", "\u2014", ";", ":") || passage.isQuoted(i)) {
        return -1;
      }
      if (passage.isPlain(i, "who") && passage.isTagged(i - 1, "NOUN", "PROPN")) {
        return i;
      }
    }
    return -1;
  }

  /** The opening mark of the parenthesis that ends at {@code close}, or -1. */
  private int openingOf(int close, int limit) {
    String mark = passage.token(close).text();
    String opening = mark.equals(")") ? "(" : mark;
    for (int i = close - 1; i >= limit; i--) {
      if (passage.isPlain(i, opening)) {
        return i;
      }
      if (passage.startsSentence(i)) {
        break;
      }
    }
    return -1;
  }

  /** For "attended the talks but said": the subject of the verb before. */
  private @Nullable TokenRange ofVerbBefore(int conjunction) {
    int sentence = passage.sentenceStart(conjunction);
    for (int i = hits.size() - 1; i >= 0; i--) {
      CueHit hit = hits.get(i);
      if (hit.group().from() >= sentence && hit.subject() != null) {
        return hit.subject();
      }
    }
    for (int i = conjunction - 1; i >= Math.max(0, conjunction - MAX_DISTANCE); i--) {
      if (passage.isTagged(i, "VERB", "AUX") && !passage.isPlain(i - 1, "to")) {
        int from = VerbGroups.of(passage, i).from();
        return from > 0 && !passage.isPlain(from - 1, "and", "or", "then") ? before(from) : null;
      }
      if (passage.startsSentence(i)) {
        break;
      }
    }
    return null;
  }
}
