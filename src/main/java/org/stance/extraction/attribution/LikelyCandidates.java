package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.cue.CueLexicon;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;

/** Chooses the likeliest of the words that each cue of a passage may credit. */
public final class LikelyCandidates {
  private static final Comparator<Scored> LIKELIEST =
      Comparator.comparingDouble(Scored::score).reversed();

  private LikelyCandidates() {}

  /**
   * A scored candidate.
   *
   * @param candidate the candidate
   * @param score its log-odds
   */
  private record Scored(Candidate candidate, double score) {
    Attribution attribution(Passage passage) {
      CueHit hit = candidate.hit();
      return new Attribution(
          candidate.content().stream().map(range -> new TokenSpan(passage, range)).toList(),
          hit.subject() == null ? null : new TokenSpan(passage, hit.subject()),
          new TokenSpan(passage, hit.words(passage)),
          Provenance.weighed(hit.kind(passage), score));
    }
  }

  /**
   * The likeliest candidate of each cue, if it is likely enough and shares no words with a likelier
   * one; of several cues for the same words a listed one. In the order of the cues.
   */
  public static List<Attribution> of(Passage passage, List<CueHit> hits, AttributionModel model) {
    List<Scored> likely = likeliest(passage, hits, model);
    Map<List<TokenRange>, Scored> listed = new HashMap<>();
    likely.stream()
        .filter(scored -> isListed(passage, scored.candidate().hit()))
        .forEach(scored -> listed.putIfAbsent(scored.candidate().content(), scored));
    BitSet taken = new BitSet();
    List<Scored> kept = new ArrayList<>();
    for (Scored scored : likely) {
      List<TokenRange> content = scored.candidate().content();
      if (content.stream().noneMatch(range -> isTaken(taken, range))) {
        content.forEach(range -> taken.set(range.from(), range.to()));
        kept.add(listed.getOrDefault(content, scored));
      }
    }
    kept.sort(Comparator.comparingInt(scored -> scored.candidate().hit().group().from()));
    return kept.stream().map(scored -> scored.attribution(passage)).toList();
  }

  /** The likeliest candidate of each cue that is likely enough, the likeliest first. */
  private static List<Scored> likeliest(
      Passage passage, List<CueHit> hits, AttributionModel model) {
    return new CandidateFinder(passage, hits, model.words())
        .find(model.tagger()).stream()
            .map(candidates -> likeliest(passage, candidates, model.scorer()))
            .filter(best -> best.score() >= model.scorer().least())
            .filter(best -> !isScareQuote(passage, best.candidate()))
            .sorted(LIKELIEST)
            .toList();
  }

  private static Scored likeliest(
      Passage passage, List<Candidate> candidates, AttributionScorer scorer) {
    return candidates.stream()
        .map(candidate -> new Scored(candidate, scorer.score(passage, candidate)))
        .sorted(LIKELIEST)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isTaken(BitSet taken, TokenRange range) {
    int next = taken.nextSetBit(range.from());
    return next >= 0 && next < range.to();
  }

  private static boolean isListed(Passage passage, CueHit hit) {
    return !CueLexicon.frames(passage.token(hit.group().to() - 1)).isEmpty();
  }

  /** Quoted words that aren't credited to anybody: "It is known as the “tent of tears”". */
  private static boolean isScareQuote(Passage passage, Candidate candidate) {
    boolean quoted = false;
    boolean clause = false;
    for (TokenRange range : candidate.content()) {
      for (int i = range.from(); i < range.to(); i++) {
        quoted |= passage.isQuoted(i);
        clause |= passage.isQuoted(i) && passage.token(i).isVerbal();
      }
    }
    return quoted && !clause && candidate.hit().subject() == null;
  }
}
