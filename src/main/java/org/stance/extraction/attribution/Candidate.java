package org.stance.extraction.attribution;

import java.util.List;
import org.stance.extraction.cue.CueHit;
import org.stance.extraction.language.TokenRange;

/**
 * Words that a cue may credit.
 *
 * @param hit the cue
 * @param content the words in order, at least one
 * @param byRule whether {@link ContentFinder} found exactly these words
 * @param byTagger whether {@link ContentTagger} did
 * @param sure the probability that the tagger gives to the words it found, in [0, 1]
 * @param inside whether the cue is within words that a listed cue may credit
 */
public record Candidate(
    CueHit hit,
    List<TokenRange> content,
    boolean byRule,
    boolean byTagger,
    double sure,
    boolean inside) {
  public Candidate {
    content = List.copyOf(content);
  }
}
