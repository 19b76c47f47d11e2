package org.stance.extraction.cue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** Finds the cue verbs of a passage, each with its subject. */
public final class CueFinder {
  private static final Set<Frame> BEHIND_WORDS = Set.of(Frame.AFTER);

  private static final String[] NOBODY = {
    "it", "this", "that", "these", "those", "which", "what", "there", "nobody", "none", "anyone",
    "anybody", "someone", "one"
  };

  private final Passage passage;
  private final List<CueHit> hits = new ArrayList<>();
  private final SubjectFinder subjects;

  private CueFinder(Passage passage) {
    this.passage = passage;
    this.subjects = new SubjectFinder(passage, hits);
  }

  /** The hits in order of their verbs. */
  public static List<CueHit> find(Passage passage) {
    CueFinder finder = new CueFinder(passage);
    for (int i = 0; i < passage.size(); i++) {
      finder.look(i);
    }
    return finder.hits;
  }

  /**
   * All possible cues outside of quotation marks, each with its subject: the hits, all other verbs,
   * and the nouns and adjectives of a list; in order.
   *
   * @param words lemmas of the nouns and adjectives
   */
  public static List<CueHit> findAll(Passage passage, List<CueHit> hits, Set<String> words) {
    CueFinder finder = new CueFinder(passage);
    finder.hits.addAll(hits);
    List<CueHit> all = new ArrayList<>(hits);
    BitSet covered = new BitSet();
    hits.forEach(hit -> covered.set(hit.group().from(), hit.group().to()));
    for (int i = 0; i < passage.size(); i++) {
      if (covered.get(i)) {
        continue;
      }
      if (passage.isTagged(i, "VERB")) {
        all.add(finder.other(i));
      } else if (isOtherCue(passage, i, words)) {
        all.add(new CueHit(new TokenRange(i, i + 1), Set.of(), finder.near(i), false));
      }
    }
    all.sort(Comparator.comparingInt(hit -> hit.group().to()));
    return all;
  }

  private static boolean isOtherCue(Passage passage, int index, Set<String> words) {
    return passage.isTagged(index, "NOUN", "ADJ") && words.contains(passage.token(index).lemma());
  }

  /** The speaker of a noun or adjective: its owner, or the subject of the main verb. */
  private @Nullable TokenRange near(int word) {
    TokenRange owner = NounClause.ownerBefore(passage, word);
    return owner == null ? subjects.ofMainVerb(word) : owner;
  }

  private CueHit other(int verb) {
    TokenRange group = VerbGroups.of(passage, verb);
    boolean bare = passage.isPlain(group.from() - 1, "to") || isParticiple(verb);
    TokenRange subject = bare ? subjects.ofMainVerb(verb) : subjects.before(group.from());
    boolean passive = VerbGroups.isPassive(passage, group);
    return new CueHit(
        group, CueLexicon.openFrames(passage.token(verb)), passive ? null : subject, false);
  }

  private void look(int verb) {
    if (passage.isQuoted(verb) || passage.isPlain(verb - 1, "to")) {
      return;
    }
    Set<Frame> frames = CueLexicon.frames(passage.token(verb));
    TokenRange group = VerbGroups.of(passage, verb);
    if (isParticiple(verb)) {
      if (!frames.isEmpty()) {
        participle(verb, group, frames);
      }
    } else if (!frames.isEmpty()) {
      CueHit hit = withSubject(group, frames);
      addIf(hit.subject() != null || isToldThat(hit), hit);
    } else if (passage.isTagged(verb, "VERB")) {
      CueHit hit = withSubject(group, BEHIND_WORDS);
      addIf(hit.subject() != null && besideQuote(hit), hit);
    }
  }

  private CueHit withSubject(TokenRange group, Set<Frame> frames) {
    if (VerbGroups.isPassive(passage, group)) {
      return new CueHit(group, frames, null, false);
    }
    TokenRange inverted = invertedSubject(group);
    TokenRange subject = inverted == null ? subjects.before(group.from()) : inverted;
    return new CueHit(group, frames, subject, inverted != null);
  }

  private void addIf(boolean isCue, CueHit hit) {
    boolean nobody = hit.subject() != null && isNobody(hit.subject());
    if (isCue && !nobody && !VerbGroups.isNegated(passage, hit.group())) {
      hits.add(hit);
    }
  }

  /** "Was told that": a passive verb, whose speaker another word may name. */
  private boolean isToldThat(CueHit hit) {
    return VerbGroups.isPassive(passage, hit.group()) && passage.isPlain(hit.group().to(), "that");
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

  /**
   * Whether the quotation that ends at this token may precede a cue: "...," or "...?" or "...!".
   */
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

  /** Subjects that can't be credited: "it shows", "nobody said". */
  private boolean isNobody(TokenRange subject) {
    return subject.to() - subject.from() == 1 && passage.isPlain(subject.from(), NOBODY);
  }

  private void participle(int verb, TokenRange group, Set<Frame> frames) {
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
            || (passage.isPlain(verb - 1, ",")
                && !CueLexicon.frames(passage.token(verb)).contains(Frame.ADDRESSEE));
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
