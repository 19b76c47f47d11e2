package org.stance.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that each cue of a passage may credit to a speaker: what {@link ContentFinder}'s
 * rules find, and what {@link ContentTagger} marks.
 */
final class CandidateFinder {
  private final Passage passage;
  private final List<CueHit> hits;
  private final List<CueHit> cues;
  private final List<List<TokenRange>> byRule;
  private final Map<Integer, ContentFeatures> sentences = new HashMap<>();

  /**
   * Looks in one passage.
   *
   * @param hits the verbs that a list or rule takes for cues
   * @param words lemmas of the nouns and adjectives that may be cues
   */
  CandidateFinder(Passage passage, List<CueHit> hits, Set<String> words) {
    this.passage = passage;
    this.hits = hits;
    this.cues = CueFinder.findAll(passage, hits, words);
    ContentFinder rules = new ContentFinder(passage, hits);
    this.byRule = cues.stream().map(cue -> byRule(rules, cue)).toList();
  }

  private List<TokenRange> byRule(ContentFinder rules, CueHit cue) {
    int word = cue.group().to() - 1;
    if (cue.frames().isEmpty()) {
      return NominalCues.clauseBehind(passage, word);
    }
    SourceContent sources = new SourceContent(passage, hits);
    TokenRange source = passage.isPlain(word, "according") ? sources.speaker(word) : null;
    return source == null ? rules.content(cue) : sources.content(word, source);
  }

  /** All that may be cues, in order. */
  List<CueHit> cues() {
    return cues;
  }

  /** For each cue with words to credit what these may be, one or two candidates. */
  List<List<Candidate>> find(ContentTagger tagger) {
    List<List<Candidate>> found = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      ContentTagger.Tagged tagged = tagger.tag(passage, sentenceOf(i), features(i));
      List<Candidate> candidates = candidates(i, tagged);
      if (!candidates.isEmpty()) {
        found.add(candidates);
      }
    }
    return found;
  }

  private List<Candidate> candidates(int cue, ContentTagger.Tagged tagged) {
    CueHit hit = withSpeaker(cues.get(cue), tagged.speaker());
    List<TokenRange> ruled = byRule.get(cue);
    boolean inside = isInside(cue);
    boolean same = tagged.content().equals(ruled);
    boolean sure =
        !ruled.isEmpty() && (hit.frames().isEmpty() || ruled.stream().allMatch(this::isQuoted));
    boolean apart = !sure && !holds(tagged.content(), hit.group().to() - 1);
    List<Candidate> found = new ArrayList<>();
    if (!ruled.isEmpty()) {
      found.add(new Candidate(hit, ruled, true, same, tagged.probability(), inside));
    }
    if (!same && apart && !tagged.content().isEmpty()) {
      found.add(new Candidate(hit, tagged.content(), false, true, tagged.probability(), inside));
    }
    return found;
  }

  private boolean isQuoted(TokenRange range) {
    return new Part(passage, range).isAllQuoted();
  }

  /** Whether a cue stands in words that the rules give to one of the hits. */
  private boolean isInside(int cue) {
    int token = cues.get(cue).group().from();
    for (int i = 0; i < cues.size(); i++) {
      if (i != cue && holds(byRule.get(i), token) && hits.contains(cues.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(List<TokenRange> ranges, int token) {
    return ranges.stream().anyMatch(range -> range.from() <= token && token < range.to());
  }

  /** The cue with the speaker that the tagger marks, where that is another than its subject. */
  private CueHit withSpeaker(CueHit cue, @Nullable TokenRange marked) {
    TokenRange subject = cue.subject();
    boolean other =
        marked != null
            && (subject == null || subject.to() <= marked.from() || marked.to() <= subject.from());
    if (marked == null || !other) {
      return cue;
    }
    int end = NounPhrases.endOfPhraseStartingAt(passage, marked.from());
    TokenRange speaker =
        end > 0 ? new TokenRange(marked.from(), Math.min(end, marked.to())) : marked;
    return new CueHit(cue.group(), cue.frames(), speaker, speaker.from() >= cue.group().to());
  }

  /** The first token of the sentence of the cue with this index. */
  int sentenceOf(int cue) {
    int from = cues.get(cue).group().from();
    while (!passage.startsSentence(from)) {
      from--;
    }
    return from;
  }

  /** What the tokens of the sentence of the cue with this index look like to it. */
  long[][] features(int cue) {
    return sentences
        .computeIfAbsent(sentenceOf(cue), from -> new ContentFeatures(passage, from, hits))
        .of(cues.get(cue), byRule.get(cue));
  }
}
