package org.stance.statement;

/**
 * Why words are taken for a statement.
 *
 * @param finder what found them
 * @param learnt whether they were weighed by {@link AttributionScorer}, not found by a rule alone
 * @param score the log-odds that it gives; 0 without it
 */
record Grounds(Finder finder, boolean learnt, double score) {
  /** The grounds of a rule. */
  static Grounds rule(Finder finder) {
    return new Grounds(finder, false, 0);
  }

  /** The grounds of what was weighed. */
  static Grounds weighed(Finder finder, double score) {
    return new Grounds(finder, true, score);
  }

  /** Under which {@link FinderConfidence} finds its curve. */
  String key(StatementType type) {
    return String.join(" ", finder.label(), learnt ? "learnt" : "rule", type.label());
  }
}
