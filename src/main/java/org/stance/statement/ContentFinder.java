package org.stance.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that a cue verb credits to its subject: behind it, before it, or both. */
final class ContentFinder {
  /** How far a subject with its relative clause may stand from its verb, in tokens. */
  private static final int BESIDE = 30;

  /** How far "that" may stand behind "said in a statement on Tuesday". */
  private static final int THAT_REACH = 14;

  private static final String[] CLOSING_MARKS = {
    "\"", "'", "''", "\u2019", "\u201D", "\u201C", "\u201F", "\u00BB", "\u00AB"
  };

  private static final Set<String> QUESTION_WORDS =
      Set.of("whether", "if", "how", "why", "what", "who", "where", "when", "which");
  private static final Set<String> NO_CLAUSE_AFTER =
      Set.of("PUNCT", "CCONJ", "ADP", "SCONJ", "PART");

  private final Passage passage;
  private final List<CueHit> hits;
  private final ContentBounds bounds;

  ContentFinder(Passage passage, List<CueHit> hits) {
    this.passage = passage;
    this.hits = hits;
    this.bounds = new ContentBounds(passage, hits);
  }

  /** The content of one of the hits, in order; empty if it credits nobody with anything. */
  List<TokenRange> content(CueHit hit) {
    List<TokenRange> around = isBehindQuotation(hit) ? around(hit) : List.of();
    if (!around.isEmpty()) {
      return around;
    }
    int after = contentStart(hit);
    if (after < 0) {
      return around(hit);
    }
    int end = bounds.end(after, hit, isObject(after, hit));
    return end > after ? List.of(new TokenRange(after, end)) : List.of();
  }

  /** Whether a quotation that asks for a cue ends right before cue and subject. */
  private boolean isBehindQuotation(CueHit hit) {
    int before = hit.start() - 1;
    TokenRange subject = hit.subject();
    boolean participle = passage.token(hit.group().from()).text().endsWith("ing");
    boolean adjacent =
        !participle && (subject == null || Math.abs(subject.from() - hit.group().from()) <= BESIDE);
    return adjacent && before > 0 && passage.isQuoted(before) && asksForCue(before);
  }

  /** Whether the quotation that ends at this token ends in a comma or the like, marks aside. */
  private boolean asksForCue(int last) {
    int i = last;
    while (i > 0 && passage.isQuoted(i) && passage.token(i).isWord(CLOSING_MARKS)) {
      i--;
    }
    return passage.token(i).isWord(",", "?", "!");
  }

  /** The words before "..., he said", and behind it where they go on. */
  private List<TokenRange> around(CueHit hit) {
    List<TokenRange> content = new ArrayList<>();
    TokenRange before = contentBefore(hit);
    if (before == null) {
      return content;
    }
    TokenRange more = continuation(hit, before);
    if (hasVerbOrQuote(before.from(), before.to()) || more != null) {
      content.add(before);
    }
    if (more != null) {
      content.add(more);
    }
    return content;
  }

  private int contentStart(CueHit hit) {
    int next = behindDay(skip(hit.end(), "ADV"));
    if (hit.inverted()) {
      return quoteAfterMark(next);
    }
    if (hit.takes(CueLexicon.ADDRESSEE)) {
      int start = behindAddressee(next);
      return start >= 0 ? start : quoteAfterMark(next);
    }
    if (hit.takes(CueLexicon.CLAUSE) || hit.takes(CueLexicon.THAT)) {
      int start = clauseStart(next, hit);
      if (start >= 0) {
        return start;
      }
    }
    if (hit.takes(CueLexicon.TO) && passage.isPlain(next, "to")) {
      return next;
    }
    if (next < passage.size() && hit.takes(passage.token(next).text().toLowerCase(Locale.ROOT))) {
      return passage.isTagged(next, "ADP", "ADV") ? next + 1 : -1;
    }
    boolean object =
        hit.takes(CueLexicon.OBJECT) || hit.takes(CueLexicon.NOUN) && speechNounWithin(next);
    if (object && startsObject(next)) {
      return next;
    }
    return quoteAfterMark(next);
  }

  /** Whether what follows is no clause but what is spoken of: it ends sooner. */
  private boolean isObject(int start, CueHit hit) {
    boolean clause = hit.takes(CueLexicon.CLAUSE) || hit.takes(CueLexicon.ADDRESSEE);
    return !passage.isPlain(start, "that")
        && !passage.isQuoted(start)
        && (!clause || hit.takes(CueLexicon.OBJECT) && clauseStart(hit.end(), hit) != start);
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

  private int clauseStart(int next, CueHit hit) {
    int that = thatWithin(next);
    if (that >= 0) {
      return that;
    }
    if (!hit.takes(CueLexicon.CLAUSE) || next >= passage.size()) {
      return -1;
    }
    if (passage.isQuoted(next)) {
      return next;
    }
    if (QUESTION_WORDS.contains(passage.token(next).text().toLowerCase(Locale.ROOT))
        && !isAfterComma(next)) {
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
      if (passage.token(i).is("VERB", "AUX", "AUX+PART", "PRON+AUX")) {
        return true;
      }
      if (passage.isPlain(i, ";")) {
        return false;
      }
    }
    return passage.token(start).is("PRON+AUX");
  }

  private int thatWithin(int next) {
    int limit = Math.min(passage.size(), next + THAT_REACH);
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

  /** For "told reporters the talks went well": where the words begin. */
  private int behindAddressee(int next) {
    int that = thatWithin(next);
    if (that >= 0) {
      return that;
    }
    int end = endOfAddressee(next);
    if (end < 0 || passage.isPlain(end - 1, "story", "stories", "joke", "jokes", "lies", "truth")) {
      return -1;
    }
    int start = skip(end, "ADV");
    if (start < passage.size() && NounPhrases.isDay(passage, start)) {
      start++;
    }
    if (start >= passage.size() || passage.startsSentence(start)) {
      return -1;
    }
    boolean words =
        passage.isQuoted(start)
            || passage.isPlain(start, "that", "to", "about")
            || QUESTION_WORDS.contains(passage.token(start).text().toLowerCase(Locale.ROOT))
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

  /** For "said, “..." and "said: “...": where the quotation begins, or -1. */
  private int quoteAfterMark(int next) {
    int limit = Math.min(passage.size(), next + THAT_REACH);
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

  /** Whether "the need", "new doubts" or the like stands at a token. */
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

  private boolean isAfterComma(int index) {
    return passage.isPlain(index - 1, ",");
  }

  private int skip(int from, String tag) {
    int i = from;
    while (i < passage.size()
        && passage.isTagged(i, tag)
        && !passage.startsSentence(i)
        && !QUESTION_WORDS.contains(passage.token(i).text().toLowerCase(Locale.ROOT))) {
      i++;
    }
    return i;
  }

  /** The words before "..., he said", if that is how they stand. */
  private @Nullable TokenRange contentBefore(CueHit hit) {
    boolean verbalFrame =
        hit.takes(CueLexicon.CLAUSE)
            || hit.takes(CueLexicon.AFTER)
            || hit.takes(CueLexicon.ADDRESSEE);
    int end = hit.start();
    boolean marked =
        end > 0 && (passage.isQuoted(end - 1) || passage.isPlain(end - 1, ",", "\u2014", "\u2013"));
    if (!verbalFrame || !marked || isRelative(hit)) {
      return null;
    }
    int start = bounds.start(end, hits, hit);
    while (end > start && passage.isTagged(end - 1, "PUNCT")) {
      end--;
    }
    return end > start ? new TokenRange(start, end) : null;
  }

  private boolean isRelative(CueHit hit) {
    return hit.subject() != null && passage.isPlain(hit.subject().from(), "who", "which", "that");
  }

  private boolean hasVerbOrQuote(int start, int end) {
    for (int i = start; i < end; i++) {
      if (passage.isQuoted(i) || passage.isTagged(i, "VERB", "AUX", "AUX+PART", "PRON+AUX")) {
        return true;
      }
    }
    return false;
  }

  /** What goes on behind "..., he said, ...". */
  private @Nullable TokenRange continuation(CueHit hit, TokenRange before) {
    boolean quoted = passage.isQuoted(before.to() - 1);
    if (!quoted && passage.isPlain(hit.end(), ",")) {
      return plainContinuation(hit);
    }
    for (int i = hit.end(); i < passage.size(); i++) {
      if (passage.isQuoted(i)) {
        boolean mark = i == hit.end() || passage.isPlain(i - 1, ",", ":", ".", "\u2014");
        return quoted && mark ? new TokenRange(i, bounds.end(i, hit, false)) : null;
      }
      if (passage.startsSentence(i) || isOtherCue(i, hit)) {
        return null;
      }
    }
    return null;
  }

  /** For "The talks, he said, will go on": the rest of the sentence, if no other cue is in it. */
  private @Nullable TokenRange plainContinuation(CueHit hit) {
    int start = hit.end() + 1;
    int end = start;
    boolean verb = false;
    while (end < passage.size() && !passage.startsSentence(end)) {
      if (isOtherCue(end, hit)) {
        return null;
      }
      verb |= passage.isTagged(end, "AUX", "VERB", "AUX+PART", "PRON+AUX");
      end++;
    }
    while (end > start && passage.isTagged(end - 1, "PUNCT")) {
      end--;
    }
    boolean clause = verb && !passage.isPlain(start, "who", "which", "as", "while", "when");
    return clause && end > start ? new TokenRange(start, end) : null;
  }

  private boolean isOtherCue(int index, CueHit hit) {
    return hits.stream().anyMatch(one -> !one.equals(hit) && one.group().from() == index);
  }
}
