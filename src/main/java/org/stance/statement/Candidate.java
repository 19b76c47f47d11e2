package org.stance.statement;

import java.util.List;

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
record Candidate(
    CueHit hit,
    List<TokenRange> content,
    boolean byRule,
    boolean byTagger,
    double sure,
    boolean inside) {
  Candidate {
    content = List.copyOf(content);
  }

  boolean overlaps(Candidate other) {
    return content.stream()
        .anyMatch(
            a -> other.content.stream().anyMatch(b -> a.from() < b.to() && b.from() < a.to()));
  }
}
