package org.stance.extraction.attribution;

import org.stance.statement.Finder;
import org.stance.statement.StatementType;

/**
 * Why words are taken for a statement.
 *
 * @param finder what found them
 * @param learnt whether they were weighed by {@link AttributionScorer}, not found by a rule alone
 * @param score the log-odds that it gives; 0 without it
 */
public record Provenance(Finder finder, boolean learnt, double score) {
  /** The provenance of what a rule alone found. */
  public static Provenance rule(Finder finder) {
    return new Provenance(finder, false, 0);
  }

  /** The provenance of what was weighed. */
  public static Provenance weighed(Finder finder, double score) {
    return new Provenance(finder, true, score);
  }

  /** Under which {@link FinderConfidence} finds its curve. */
  String key(StatementType type) {
    return String.join(" ", finder.label(), learnt ? "learnt" : "rule", type.label());
  }
}
