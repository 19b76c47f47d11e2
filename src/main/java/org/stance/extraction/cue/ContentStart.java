package org.stance.extraction.cue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.Token;

/**
 * Finds the start of the words behind a cue: a clause, an infinitive, an object or a quotation,
 * behind an addressee, a day or "in a statement".
 */
public final class ContentStart {
  /** Maximum distance of "that" from the cue: "said in a statement on Tuesday that". */
  private static final int MAX_THAT_DISTANCE = 14;

  private static final Set<String> QUESTION_WORDS =
      Set.of("whether", "if", "how", "why", "what", "who", "where", "when", "which");

  private static final Set<String> NO_CLAUSE_AFTER =
      Set.of("PUNCT", "CCONJ", "ADP", "SCONJ", "PART");

  private final Passage passage;

  public ContentStart(Passage passage) {
    this.passage = passage;
  }

  /** Index of the first token of the words behind a cue, or -1 if there are none. */
  public int of(CueHit hit) {
    int next = behindDay(skipAdverbs(hit.end()));
    if (!hit.inverted()) {
      Set<Frame> frames = hit.takes(Frame.ADDRESSEE) ? EnumSet.of(Frame.ADDRESSEE) : hit.frames();
      for (Frame frame : frames) {
        int start = start(frame, next);
        if (start >= 0) {
          return start;
        }
      }
    }
    return quoteAfterMark(next);
  }

  /** Where the words of one frame begin, or -1 if it doesn't fit. */
  private int start(Frame frame, int next) {
    return switch (frame) {
      case ADDRESSEE -> behindAddressee(next);
      case CLAUSE -> clauseStart(next);
      case THAT -> thatWithin(next);
      case TO -> passage.isPlain(next, "to") ? next : -1;
      case OBJECT -> startsObject(next) ? next : -1;
      case NOUN -> speechNounWithin(next) && startsObject(next) ? next : -1;
      default -> behindPreposition(frame.word(), next);
    };
  }

  private int behindPreposition(String word, int next) {
    boolean preposition = passage.isPlain(next, word) && passage.isTagged(next, "ADP", "ADV");
    return preposition && next + 1 < passage.size() ? next + 1 : -1;
  }

  /** Whether the words are an object, not a clause; objects end sooner. */
  public boolean isObject(int start, CueHit hit) {
    if (passage.isPlain(start, "that") || passage.isQuoted(start)) {
      return false;
    }
    if (hit.takes(Frame.CLAUSE)) {
      return hit.takes(Frame.OBJECT) && clauseStart(hit.end()) != start;
    }
    return !hit.takes(Frame.ADDRESSEE) || hit.takes(Frame.OBJECT) && thatWithin(hit.end()) != start;
  }

  /** Past "on Saturday". */
  private int behindDay(int next) {
    boolean day =
        passage.isPlain(next, "on")
            && next + 2 < passage.size()
            && NounPhrases.isDay(passage, next + 1)
            && !passage.startsSentence(next + 2);
    return day ? next + 2 : next;
  }

  private int clauseStart(int next) {
    int that = thatWithin(next);
    if (that >= 0 || next >= passage.size()) {
      return that;
    }
    if (passage.isQuoted(next) || isQuestionWord(next) && !passage.isPlain(next - 1, ",")) {
      return next;
    }
    int start = NounPhrases.isDay(passage, next) ? next + 1 : next;
    return looksLikeClause(start) ? start : -1;
  }

  /** A subject and then a finite verb, before the sentence ends. */
  private boolean looksLikeClause(int start) {
    if (start >= passage.size()
        || passage.startsSentence(start)
        || NO_CLAUSE_AFTER.contains(passage.token(start).tag())) {
      return false;
    }
    for (int i = start + 1; i < passage.size() && !passage.startsSentence(i); i++) {
      if (passage.token(i).isVerbal()) {
        return true;
      }
      if (passage.isPlain(i, ";")) {
        return false;
      }
    }
    return passage.token(start).is("PRON+AUX");
  }

  private int thatWithin(int next) {
    int limit = Math.min(passage.size(), next + MAX_THAT_DISTANCE);
    for (int i = next; i < limit && !passage.startsSentence(i); i++) {
      if (passage.isPlain(i, "that")) {
        boolean clause = i + 1 < passage.size() && !passage.isTagged(i + 1, "PUNCT");
        return clause || passage.isPlain(i + 1, ",") ? i : -1;
      }
      boolean clauseBegins = passage.isTagged(i, "VERB", "AUX", "AUX+PART", "PRON");
      if (clauseBegins || passage.isPlain(i, ",", ":", ";")) {
        return -1;
      }
    }
    return -1;
  }

  /** For "told reporters the talks went well": the start of the words, or -1. */
  private int behindAddressee(int next) {
    int that = thatWithin(next);
    if (that >= 0) {
      return that;
    }
    int end = endOfAddressee(next);
    if (end < 0 || passage.isPlain(end - 1, "story", "stories", "joke", "jokes", "lies", "truth")) {
      return -1;
    }
    int start = skipAdverbs(end);
    if (start < passage.size() && NounPhrases.isDay(passage, start)) {
      start++;
    }
    if (start >= passage.size() || passage.startsSentence(start)) {
      return -1;
    }
    boolean words =
        passage.isQuoted(start)
            || passage.isPlain(start, "that", "to", "about")
            || isQuestionWord(start)
            || looksLikeClause(start);
    return words ? start : quoteAfterMark(start);
  }

  /**
   * "reporters" alone in "told reporters Norway would stay": a name behind a plural is a subject.
   */
  private int endOfAddressee(int next) {
    int end = NounPhrases.simpleEnd(passage, next);
    for (int i = next + 1; i < end; i++) {
      Token before = passage.token(i - 1);
      boolean plural = before.is("NOUN") && !before.text().equalsIgnoreCase(before.lemma());
      if (plural && passage.isTagged(i, "PROPN") && looksLikeClause(i)) {
        return i;
      }
    }
    return end;
  }

  /** For "said, “..." and "said: “...": the start of the quotation, or -1. */
  private int quoteAfterMark(int next) {
    int limit = Math.min(passage.size(), next + MAX_THAT_DISTANCE);
    for (int i = next; i < limit; i++) {
      if (passage.isQuoted(i)) {
        boolean mark = i == next || passage.isPlain(i - 1, ",", ":", "that");
        return mark ? i : -1;
      }
      if (passage.startsSentence(i) || passage.isTagged(i, "VERB") || passage.isPlain(i, ".")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean startsObject(int next) {
    return next < passage.size()
        && !passage.startsSentence(next)
        && (passage.isQuoted(next)
            || passage.isTagged(
                next, "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "VERB", "PRON+AUX")
            || passage.isPlain(next, "as"));
  }

  /** Whether "the need", "new doubts" or the like starts at a token. */
  private boolean speechNounWithin(int next) {
    for (int i = next; i < Math.min(passage.size(), next + 4); i++) {
      if (CueLexicon.isSpeechNoun(passage.token(i))) {
        return true;
      }
      if (passage.isTagged(i, "VERB", "PUNCT", "ADP")) {
        return false;
      }
    }
    return false;
  }

  private boolean isQuestionWord(int index) {
    return QUESTION_WORDS.contains(passage.token(index).text().toLowerCase(Locale.ROOT));
  }

  private int skipAdverbs(int from) {
    int i = from;
    while (passage.isTagged(i, "ADV") && !passage.startsSentence(i) && !isQuestionWord(i)) {
      i++;
    }
    return i;
  }
}
