package org.stance.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cue verbs of a passage, each with its subject. */
final class CueFinder {
  /** How far a subject may stand before its verb, in tokens. */
  private static final int REACH = 40;

  private final Passage passage;
  private final List<CueHit> hits = new ArrayList<>();

  private CueFinder(Passage passage) {
    this.passage = passage;
  }

  /** The hits in order of their verbs. */
  static List<CueHit> find(Passage passage) {
    CueFinder finder = new CueFinder(passage);
    for (int i = 0; i < passage.size(); i++) {
      finder.look(i);
    }
    return finder.hits;
  }

  /** The subject of the first finite verb before a token of the same sentence, or null. */
  static @Nullable TokenRange mainSubject(Passage passage, int before) {
    return new CueFinder(passage).firstSubject(before);
  }

  private void look(int verb) {
    if (passage.isQuoted(verb)) {
      return;
    }
    Set<String> frames = CueLexicon.frames(passage.token(verb));
    boolean unlisted = frames.isEmpty() && passage.isTagged(verb, "VERB");
    if (unlisted) {
      frames = Set.of(CueLexicon.AFTER);
    }
    if (frames.isEmpty() || passage.isPlain(verb - 1, "to")) {
      return;
    }
    TokenRange group = group(verb);
    if (isParticiple(verb)) {
      if (!unlisted) {
        participle(verb, group, frames);
      }
      return;
    }
    boolean passive = isPassive(group);
    TokenRange inverted = passive ? null : invertedSubject(group);
    TokenRange subject = inverted != null ? inverted : passive ? null : subjectBefore(group.from());
    CueHit hit = new CueHit(group, frames, subject, inverted != null);
    boolean told = passive && passage.isPlain(group.to(), "that");
    if (subject != null && isNobody(subject)) {
      return;
    }
    boolean kept = unlisted ? subject != null && besideQuote(hit) : subject != null || told;
    if (kept && !isNegated(group)) {
      hits.add(hit);
    }
  }

  private boolean hits(int verb, String frame) {
    return CueLexicon.frames(passage.token(verb)).contains(frame);
  }

  /** Whether subject and verb stand right behind a quotation: "..., he laughed". */
  private boolean besideQuote(CueHit hit) {
    TokenRange subject = hit.subject();
    TokenRange group = hit.group();
    boolean adjacent =
        subject != null && (subject.to() == group.from() || subject.from() == group.to());
    int before = hit.start() - 1;
    return adjacent && before >= 0 && passage.isQuoted(before) && endsInComma(before);
  }

  /** Whether the quotation that ends at this token asks for a cue: "...," or "...?" or "...!". */
  private boolean endsInComma(int quoted) {
    for (int i = quoted; i >= Math.max(0, quoted - 2); i--) {
      if (passage.token(i).isWord(",", "?", "!")) {
        return true;
      }
    }
    return false;
  }

  private TokenRange group(int verb) {
    int from = verb;
    while (from > 0
        && (passage.isTagged(from - 1, "AUX", "ADV", "PART") || isHaving(from - 1))
        && !passage.startsSentence(from)
        && !passage.isPlain(from - 1, "to")) {
      from--;
    }
    while (from < verb && passage.isTagged(from, "ADV") && !goesWithVerb(from)) {
      from++;
    }
    return new TokenRange(from, verb + 1);
  }

  /** "also said", "previously told", but not "officials there said". */
  private boolean goesWithVerb(int adverb) {
    return passage.token(adverb).text().endsWith("ly")
        || passage.isPlain(adverb, "also", "later", "then", "again", "never", "now", "still")
        || isAuxiliary(adverb - 1);
  }

  private boolean isAuxiliary(int index) {
    return passage.isTagged(index, "AUX", "AUX+PART");
  }

  private boolean isHaving(int index) {
    return passage.isTagged(index, "AUX+PART");
  }

  private boolean isParticiple(int verb) {
    return passage.token(verb).text().endsWith("ing") && !passage.isTagged(verb - 1, "AUX", "PART");
  }

  /** Subjects that speak for nobody: "it shows", "nobody said". */
  private boolean isNobody(TokenRange subject) {
    return subject.to() - subject.from() == 1
        && passage.isPlain(
            subject.from(), "it", "this", "that", "these", "those", "which", "what", "there",
            "nobody", "none", "anyone", "anybody", "someone", "one");
  }

  private boolean isNegated(TokenRange group) {
    for (int i = group.from(); i < group.to() - 1; i++) {
      if (passage.isPlain(i, "not", "never") || passage.isTagged(i, "AUX+PART")) {
        return true;
      }
    }
    return false;
  }

  private boolean isPassive(TokenRange group) {
    boolean be = false;
    for (int i = group.from(); i < group.to() - 1; i++) {
      be |= passage.token(i).lemma().equals("be") || passage.isPlain(i, "been", "being", "was");
    }
    return be && !passage.token(group.to() - 1).text().endsWith("ing");
  }

  private void participle(int verb, TokenRange group, Set<String> frames) {
    boolean hangs = passage.isPlain(verb - 1, ",", "and", "\u2014") || quoteEndsAt(verb - 1);
    boolean as = passage.isPlain(verb - 1, "as");
    if (!(hangs || as)) {
      return;
    }
    TokenRange subject = null;
    for (CueHit hit : hits) {
      if (hit.subject() != null) {
        subject = hit.subject();
      }
    }
    hits.add(new CueHit(group, frames, subject == null ? firstSubject(verb) : subject, false));
  }

  private boolean quoteEndsAt(int index) {
    return index >= 0 && passage.isQuoted(index);
  }

  /** The noun phrase before the first finite verb of the sentence. */
  private @Nullable TokenRange firstSubject(int before) {
    int start = before;
    while (start > 0 && !passage.startsSentence(start)) {
      start--;
    }
    for (int i = start; i < before; i++) {
      if (passage.isTagged(i, "VERB", "AUX", "AUX+PART") && i > start) {
        TokenRange subject = subjectBefore(group(i).from());
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  private @Nullable TokenRange invertedSubject(TokenRange group) {
    int verb = group.to() - 1;
    if (group.from() != verb || verb == 0) {
      return null;
    }
    boolean behindWords =
        passage.isQuoted(verb - 1)
            || (passage.isPlain(verb - 1, ",") && !hits(verb, CueLexicon.ADDRESSEE));
    int end = behindWords ? NounPhrases.endOfPhraseStartingAt(passage, group.to()) : -1;
    boolean closed =
        end > 0
            && (end == passage.size()
                || passage.isTagged(end, "PUNCT", "ADP", "ADV")
                || passage.isPlain(end, "who")
                || passage.isQuoted(end)
                || NounPhrases.isDay(passage, end));
    return closed ? new TokenRange(group.to(), end) : null;
  }

  /** The subject of a verb whose group starts at {@code verb}, looked for to the left. */
  private @Nullable TokenRange subjectBefore(int verb) {
    int last = verb - 1;
    int limit = Math.max(0, verb - REACH);
    boolean parenthesisCrossed = false;
    while (last >= limit && !passage.startsSentence(last + 1)) {
      if (parenthesisCrossed && passage.isPlain(last, ",", "\u2014", "\u2013")) {
        last--;
      }
      parenthesisCrossed = false;
      if (passage.isPlain(last, "and", "but", "or", "then", "also")) {
        return subjectOfVerbBefore(last);
      }
      if (passage.isTagged(last, "ADV")) {
        last--;
        continue;
      }
      if (passage.isPlain(last, ",", "\u2014", "\u2013", ")", "-")) {
        int open = openingOf(last, limit);
        if (open < 0) {
          return null;
        }
        last = open - 1;
        continue;
      }
      int start = NounPhrases.startOfPhraseEndingAt(passage, last);
      if (start < 0) {
        return null;
      }
      int who = relativeBefore(start, limit);
      if (who > limit) {
        last = who - 1;
        continue;
      }
      if (!isAfterLink(start)) {
        return new TokenRange(start, last + 1);
      }
      last = start - 2;
      parenthesisCrossed = true;
    }
    return null;
  }

  /** For "an envoy who spent years there said": where "who" stands, or -1. */
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

  private boolean isAfterLink(int start) {
    return passage.isTagged(start - 1, "ADP") && !passage.startsSentence(start);
  }

  /** Where the parenthesis that ends at {@code close} opens, or -1. */
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
  private @Nullable TokenRange subjectOfVerbBefore(int conjunction) {
    int sentence = conjunction;
    while (sentence > 0 && !passage.startsSentence(sentence)) {
      sentence--;
    }
    for (int i = hits.size() - 1; i >= 0; i--) {
      CueHit hit = hits.get(i);
      if (hit.group().from() >= sentence && hit.subject() != null) {
        return hit.subject();
      }
    }
    for (int i = conjunction - 1; i >= Math.max(0, conjunction - REACH); i--) {
      if (passage.isTagged(i, "VERB", "AUX") && !passage.isPlain(i - 1, "to")) {
        int from = group(i).from();
        return from > 0 && !passage.isPlain(from - 1, "and", "or", "then")
            ? subjectBefore(from)
            : null;
      }
      if (passage.startsSentence(i)) {
        break;
      }
    }
    return null;
  }
}
