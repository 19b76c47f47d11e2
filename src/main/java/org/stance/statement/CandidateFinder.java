package org.stance.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that each verb of a passage may credit to a speaker: what {@link ContentFinder}'s
 * rules find, and what {@link ContentTagger} marks.
 */
final class CandidateFinder {
  private final Passage passage;
  private final List<CueHit> hits;
  private final List<CueHit> verbs;
  private final ContentTagger tagger;
  private final ContentFinder rules;
  private final Map<Integer, ContentFeatures> sentences = new HashMap<>();

  CandidateFinder(Passage passage, List<CueHit> hits, ContentTagger tagger) {
    this.passage = passage;
    this.hits = hits;
    this.verbs = CueFinder.findAll(passage, hits);
    this.tagger = tagger;
    this.rules = new ContentFinder(passage, hits);
  }

  /** All verbs, in order. */
  List<CueHit> verbs() {
    return verbs;
  }

  /** For each verb with words to credit what these may be, one or two candidates. */
  List<List<Candidate>> find() {
    List<List<TokenRange>> byRule = verbs.stream().map(this::byRule).toList();
    List<List<Candidate>> found = new ArrayList<>();
    for (int i = 0; i < verbs.size(); i++) {
      CueHit verb = verbs.get(i);
      boolean inside = false;
      for (int j = 0; j < verbs.size(); j++) {
        inside |= j != i && hits.contains(verbs.get(j)) && holds(byRule.get(j), verb.group().from());
      }
      List<Candidate> candidates = candidates(verb, byRule.get(i), inside);
      if (!candidates.isEmpty()) {
        found.add(candidates);
      }
    }
    return found;
  }

  private static boolean holds(List<TokenRange> ranges, int token) {
    return ranges.stream().anyMatch(range -> range.from() <= token && token < range.to());
  }

  private List<Candidate> candidates(CueHit verb, List<TokenRange> byRule, boolean inside) {
    int from = sentenceOf(verb);
    ContentTagger.Tagged tagged = tagger.tag(passage, from, features(verb, byRule));
    CueHit hit = withSpeaker(verb, tagged.speaker());
    List<Candidate> found = new ArrayList<>();
    boolean same = tagged.content().equals(byRule);
    if (!byRule.isEmpty()) {
      found.add(new Candidate(hit, byRule, true, same, tagged.probability(), inside));
    }
    if (!same && !tagged.content().isEmpty()) {
      found.add(new Candidate(hit, tagged.content(), false, true, tagged.probability(), inside));
    }
    return found;
  }

  /** The verb with the speaker that the tagger marks, where that is another than its subject. */
  private CueHit withSpeaker(CueHit verb, @Nullable TokenRange marked) {
    TokenRange subject = verb.subject();
    boolean same = marked == null || subject != null && subject.from() < marked.to() && marked.from() < subject.to();
    if (same) {
      return verb;
    }
    int end = NounPhrases.endOfPhraseStartingAt(passage, marked.from());
    TokenRange speaker = end > 0 ? new TokenRange(marked.from(), Math.min(end, marked.to())) : marked;
    return new CueHit(verb.group(), verb.frames(), speaker, speaker.from() >= verb.group().to());
  }

  /** The first token of a verb's sentence. */
  int sentenceOf(CueHit verb) {
    int from = verb.group().from();
    while (!passage.startsSentence(from)) {
      from--;
    }
    return from;
  }

  /** What the tokens of a verb's sentence look like to it. */
  long[][] features(CueHit verb, List<TokenRange> byRule) {
    return sentences.computeIfAbsent(sentenceOf(verb), this::read).of(verb, byRule);
  }

  private ContentFeatures read(int from) {
    int to = from + 1;
    while (to < passage.size() && !passage.startsSentence(to)) {
      to++;
    }
    return new ContentFeatures(passage, from, to, hits);
  }

  /** What the rules say that a verb credits. */
  List<TokenRange> byRule(CueHit verb) {
    return verb.frames().isEmpty() ? List.of() : rules.content(verb);
  }
}
