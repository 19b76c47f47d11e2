package org.stance.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among the words that the cues of a passage may credit. */
final class LikelyCandidates {
  private static final Comparator<Scored> LIKELIEST =
      Comparator.comparingDouble(Scored::score).reversed();

  private LikelyCandidates() {}

  /**
   * A candidate that was weighed.
   *
   * @param candidate which it is
   * @param score its log-odds
   */
  record Scored(Candidate candidate, double score) {
    boolean overlaps(Scored other) {
      return candidate.overlaps(other.candidate);
    }
  }

  /**
   * The likeliest candidate of each cue, if it is likely enough and none that is likelier shares
   * words with it; in the order of the cues.
   */
  static List<Scored> of(Passage passage, List<CueHit> hits, AttributionModel model) {
    List<Scored> likely = new ArrayList<>();
    for (List<Candidate> one :
        new CandidateFinder(passage, hits, model.words()).find(model.tagger())) {
      one.stream()
          .map(candidate -> new Scored(candidate, model.scorer().score(passage, candidate)))
          .sorted(LIKELIEST)
          .limit(1)
          .filter(best -> best.score() >= model.scorer().least())
          .filter(best -> !isScareQuote(passage, best.candidate()))
          .forEach(likely::add);
    }
    likely.sort(LIKELIEST);
    List<Scored> kept = new ArrayList<>();
    for (Scored one : likely) {
      if (kept.stream().noneMatch(one::overlaps)) {
        kept.add(listed(passage, one, likely));
      }
    }
    kept.sort(Comparator.comparingInt(one -> one.candidate().hit().group().from()));
    return kept;
  }

  /** The same words by a cue of the list, where there is one: "sat down and said: “..." */
  private static Scored listed(Passage passage, Scored one, List<Scored> likely) {
    return likely.stream()
        .filter(other -> other.candidate().content().equals(one.candidate().content()))
        .filter(other -> isListed(passage, other.candidate().hit()))
        .findFirst()
        .orElse(one);
  }

  private static boolean isListed(Passage passage, CueHit hit) {
    return !CueLexicon.frames(passage.token(hit.group().to() - 1)).isEmpty();
  }

  /** Words set off by marks that nobody is credited with: "It is known as the “tent of tears”". */
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
