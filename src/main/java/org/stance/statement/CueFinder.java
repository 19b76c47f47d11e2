package org.stance.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cue verbs of a passage, each with its subject. */
final class CueFinder {
  private final Passage passage;
  private final List<CueHit> hits = new ArrayList<>();
  private final SubjectFinder subjects;

  private CueFinder(Passage passage) {
    this.passage = passage;
    this.subjects = new SubjectFinder(passage, hits);
  }

  /** The hits in order of their verbs. */
  static List<CueHit> find(Passage passage) {
    CueFinder finder = new CueFinder(passage);
    for (int i = 0; i < passage.size(); i++) {
      finder.look(i);
    }
    return finder.hits;
  }

  /**
   * Verbs that may be cues though no list or rule says so, each with its subject and all frames; to
   * be scored. None is negated or passive. In order of the verbs.
   */
  static List<CueHit> findOthers(Passage passage, List<CueHit> hits) {
    CueFinder finder = new CueFinder(passage);
    finder.hits.addAll(hits);
    List<CueHit> others = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      int verb = i;
      if (passage.isTagged(i, "VERB") && hits.stream().noneMatch(hit -> hit.covers(verb))) {
        CueHit hit = finder.other(i);
        if (hit != null) {
          others.add(hit);
        }
      }
    }
    return others;
  }

  private @Nullable CueHit other(int verb) {
    TokenRange group = VerbGroups.of(passage, verb);
    boolean infinitive = passage.isPlain(group.from() - 1, "to");
    TokenRange subject =
        infinitive || isParticiple(verb)
            ? subjects.ofMainVerb(verb)
            : subjects.before(group.from());
    return subject == null || isNobody(subject) || creditsNobody(group)
        ? null
        : new CueHit(group, CueLexicon.openFrames(passage.token(verb)), subject, false);
  }

  /** The subject of a passive is not whose words they are; those of a negated verb are nobody's. */
  private boolean creditsNobody(TokenRange group) {
    return VerbGroups.isNegated(passage, group) || VerbGroups.isPassive(passage, group);
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
    TokenRange group = VerbGroups.of(passage, verb);
    if (isParticiple(verb)) {
      if (!unlisted) {
        participle(verb, group, frames);
      }
      return;
    }
    boolean passive = VerbGroups.isPassive(passage, group);
    TokenRange inverted = passive ? null : invertedSubject(group);
    TokenRange subject =
        inverted != null ? inverted : passive ? null : subjects.before(group.from());
    CueHit hit = new CueHit(group, frames, subject, inverted != null);
    boolean told = passive && passage.isPlain(group.to(), "that");
    if (subject != null && isNobody(subject)) {
      return;
    }
    boolean kept = unlisted ? subject != null && besideQuote(hit) : subject != null || told;
    if (kept && !VerbGroups.isNegated(passage, group)) {
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

  private boolean isParticiple(int verb) {
    return passage.token(verb).text().endsWith("ing") && !passage.isTagged(verb - 1, "AUX", "PART");
  }

  /** Subjects that speak for nobody: "it shows", "nobody said". */
  private boolean isNobody(TokenRange subject) {
    return subject.to() - subject.from() == 1
        && passage.isPlain(
            subject.from(),
            "it",
            "this",
            "that",
            "these",
            "those",
            "which",
            "what",
            "there",
            "nobody",
            "none",
            "anyone",
            "anybody",
            "someone",
            "one");
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
    hits.add(
        new CueHit(group, frames, subject == null ? subjects.ofMainVerb(verb) : subject, false));
  }

  private boolean quoteEndsAt(int index) {
    return index >= 0 && passage.isQuoted(index);
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
                || passage.isTagged(end, "PUNCT", "ADP", "ADV", "NUM")
                || passage.isPlain(end, "who", "whose")
                || passage.isQuoted(end)
                || NounPhrases.isDay(passage, end));
    return closed ? new TokenRange(group.to(), end) : null;
  }
}
