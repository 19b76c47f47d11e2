package org.stance.extraction.attribution;

import org.stance.statement.Finder;
import org.stance.statement.StatementType;

/**
 * How a statement was found.
 *
 * @param finder the rule that found it
 * @param learnt whether {@link AttributionScorer} scored it
 * @param score the log-odds of that score; 0 without it
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

  /** The key of its curve in {@link FinderConfidence}. */
  String key(StatementType type) {
    return String.join(" ", finder.label(), learnt ? "learnt" : "rule", type.label());
  }
}
