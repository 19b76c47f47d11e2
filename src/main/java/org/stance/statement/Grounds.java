package org.stance.statement;

/**
 * Why words are taken for a statement.
 *
 * @param finder what found them
 * @param score log-odds that {@link AttributionScorer} gives a cue verb; 0 for all other finders
 */
record Grounds(Finder finder, double score) {
  /** The grounds of a finder that weighs nothing. */
  static Grounds of(Finder finder) {
    return new Grounds(finder, 0);
  }
}
