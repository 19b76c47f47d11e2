package org.stance.extraction.attribution;

import java.util.List;
import org.stance.extraction.language.TokenRange;

/**
 * Words that a cue may credit.
 *
 * @param hit the cue
 * @param content the words in order, at least one
 * @param byRule whether {@link ContentFinder} found just these words
 * @param byTagger whether {@link ContentTagger} did
 * @param sure how sure the tagger is of the words that it found, 0 to 1
 * @param inside whether the cue stands in words that a listed cue may credit
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
