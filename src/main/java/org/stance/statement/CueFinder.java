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

  private void look(int verb) {
    if (passage.isQuoted(verb)) {
      return;
    }
    Set<String> frames = CueLexicon.frames(passage.token(verb));
    boolean besideQuote = frames.isEmpty() && passage.isTagged(verb, "VERB") && besideQuote(verb);
    if (besideQuote) {
      frames = Set.of(CueLexicon.AFTER);
    }
    if (frames.isEmpty() || passage.isPlain(verb - 1, "to")) {
      return;
    }
    TokenRange group = group(verb);
    if (isParticiple(verb)) {
      participle(verb, group, frames, besideQuote);
      return;
    }
    boolean passive = isPassive(group);
    TokenRange inverted = passive ? null : invertedSubject(group);
    TokenRange subject = inverted != null ? inverted : subjectBefore(group.from());
    if (passive) {
      subject = null;
    }
    if (isNegated(group) || subject == null && (besideQuote || !passive)) {
      return;
    }
    if (besideQuote && !adjacent(group, subject)) {
      return;
    }
    hits.add(new CueHit(group, frames, subject, inverted != null));
  }

  private static boolean adjacent(TokenRange group, @Nullable TokenRange subject) {
    return subject != null && (subject.to() == group.from() || subject.from() == group.to());
  }

  /** Whether a verb of no lexicon stands right beside a quotation: "..., he laughed". */
  private boolean besideQuote(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 6); i--) {
      if (passage.isQuoted(i)) {
        return endsInComma(i);
      }
      if (passage.startsSentence(i)) {
        break;
      }
    }
    return false;
  }

  /** Whether the quotation that ends at this token asks for a cue: "...," or "...?" or "...!". */
  private boolean endsInComma(int quoted) {
    for (int i = quoted; i >= Math.max(0, quoted - 2); i--) {
      if (passage.token(i).isWord(",", "?", "!")) {
        return true;
      }
    }
    return passage.isPlain(quoted + 1, ",");
  }

  private TokenRange group(int verb) {
    int from = verb;
    while (from > 0
        && (passage.isTagged(from - 1, "AUX", "ADV", "PART") || isHaving(from - 1))
        && !passage.startsSentence(from)
        && !passage.isPlain(from - 1, "to")) {
      from--;
    }
    return new TokenRange(from, verb + 1);
  }

  private boolean isHaving(int index) {
    return passage.isTagged(index, "AUX+PART");
  }

  private boolean isParticiple(int verb) {
    return passage.token(verb).text().endsWith("ing") && !passage.isTagged(verb - 1, "AUX", "PART");
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

  private void participle(int verb, TokenRange group, Set<String> frames, boolean besideQuote) {
    boolean hangs = passage.isPlain(verb - 1, ",", "and", "\u2014") || quoteEndsAt(verb - 1);
    boolean as = passage.isPlain(verb - 1, "as");
    if (besideQuote || !(hangs || as)) {
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
    boolean behindWords = passage.isQuoted(verb - 1) || passage.isPlain(verb - 1, ",");
    int end = behindWords ? NounPhrases.endOfPhraseStartingAt(passage, group.to()) : -1;
    boolean closed =
        end == passage.size()
            || end > 0
                && (passage.isTagged(end, "PUNCT", "ADP", "ADV", "PRON", "SCONJ", "PROPN")
                    || passage.isQuoted(end));
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
      if (!isAfterLink(start)) {
        return new TokenRange(start, last + 1);
      }
      last = start - 2;
      parenthesisCrossed = true;
    }
    return null;
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
