package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.cue.CueFinder;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.NounClause;
import org.stance.extraction.language.NounPhrases;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;

/**
 * Finds the words that each cue of a passage may credit to a speaker: what {@link ContentFinder}'s
 * rules find, and what {@link ContentTagger} marks.
 */
public final class CandidateFinder {
  /** Longer sentences are no prose and left to the rules, in tokens. */
  private static final int MAX_LENGTH = 150;

  private final Passage passage;
  private final List<CueHit> hits;
  private final List<CueHit> cues;
  private final ContentFinder rules;
  private final SourceContent sources;
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
    this.rules = new ContentFinder(passage, hits);
    this.sources = new SourceContent(passage, hits);
    this.byRule = cues.stream().map(this::byRule).toList();
  }

  private List<TokenRange> byRule(CueHit cue) {
    int word = cue.group().to() - 1;
    if (cue.frames().isEmpty()) {
      return NounClause.behind(passage, word);
    }
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
    int[] credited = creditedByHits();
    for (int i = 0; i < cues.size(); i++) {
      boolean inside = isInside(i, credited);
      List<Candidate> candidates = candidates(i, tagged(i, tagger), inside);
      if (!candidates.isEmpty()) {
        found.add(candidates);
      }
    }
    return found;
  }

  private ContentTagger.Tagged tagged(int cue, ContentTagger tagger) {
    ContentFeatures sentence = sentence(cue);
    return sentence.size() > MAX_LENGTH
        ? new ContentTagger.Tagged(List.of(), null, 0)
        : tagger.tag(passage, sentenceOf(cue), features(cue));
  }

  private List<Candidate> candidates(int cue, ContentTagger.Tagged tagged, boolean inside) {
    CueHit hit = withSpeaker(cues.get(cue), tagged.speaker());
    List<TokenRange> ruled = byRule.get(cue);
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
    return new TokenSpan(passage, range).isAllQuoted();
  }

  /** For each token, the number of hits whose words contain it according to the rules. */
  private int[] creditedByHits() {
    Set<CueHit> listed = new HashSet<>(hits);
    int[] steps = new int[passage.size() + 1];
    for (int i = 0; i < cues.size(); i++) {
      if (listed.contains(cues.get(i))) {
        for (TokenRange range : byRule.get(i)) {
          steps[range.from()]++;
          steps[range.to()]--;
        }
      }
    }
    for (int i = 1; i < steps.length; i++) {
      steps[i] += steps[i - 1];
    }
    return steps;
  }

  /** Whether a cue is within words that the rules credit by another hit. */
  private boolean isInside(int cue, int[] credited) {
    int token = cues.get(cue).group().from();
    return credited[token] > 0 && !holds(byRule.get(cue), token);
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
    return passage.sentenceStart(cues.get(cue).group().from());
  }

  /** The features of the tokens of the sentence of the cue with this index. */
  long[][] features(int cue) {
    return sentence(cue).of(cues.get(cue), byRule.get(cue));
  }

  private ContentFeatures sentence(int cue) {
    return sentences.computeIfAbsent(
        sentenceOf(cue), from -> new ContentFeatures(passage, from, hits));
  }
}
