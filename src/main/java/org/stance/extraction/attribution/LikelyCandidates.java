package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/** Chooses among the words that the cues of a passage may credit. */
public final class LikelyCandidates {
  private static final Comparator<Scored> LIKELIEST =
      Comparator.comparingDouble(Scored::score).reversed();

  private LikelyCandidates() {}

  /**
   * A candidate that was weighed.
   *
   * @param candidate which it is
   * @param score its log-odds
   */
  public record Scored(Candidate candidate, double score) {}

  /**
   * The likeliest candidate of each cue, if it is likely enough and none that is likelier shares
   * words with it; of cues for the same words one of the list. In the order of the cues.
   */
  public static List<Scored> of(Passage passage, List<CueHit> hits, AttributionModel model) {
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
    Map<List<TokenRange>, Scored> listed = new HashMap<>();
    likely.stream()
        .filter(one -> isListed(passage, one.candidate().hit()))
        .forEach(one -> listed.putIfAbsent(one.candidate().content(), one));
    BitSet taken = new BitSet();
    List<Scored> kept = new ArrayList<>();
    for (Scored one : likely) {
      List<TokenRange> content = one.candidate().content();
      if (content.stream().noneMatch(range -> isTaken(taken, range))) {
        content.forEach(range -> taken.set(range.from(), range.to()));
        kept.add(listed.getOrDefault(content, one));
      }
    }
    kept.sort(Comparator.comparingInt(one -> one.candidate().hit().group().from()));
    return kept;
  }

  private static boolean isTaken(BitSet taken, TokenRange range) {
    int next = taken.nextSetBit(range.from());
    return next >= 0 && next < range.to();
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
