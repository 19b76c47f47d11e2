package org.stance.extraction;

import java.util.List;
import org.stance.extraction.attribution.Attribution;
import org.stance.statement.Finder;

/**
 * One way to find attributions: one class, one test, one constant of {@link Finder}, one line of
 * {@link DocumentReading#RULES}.
 */
interface AttributionRule {
  /** The constant that every attribution found by this rule carries, and no other rule's. */
  Finder finder();

  /**
   * Applies the rule to one passage.
   *
   * @param found the passage and what earlier rules have found in it
   * @return what this rule finds besides, in text order; empty if nothing
   */
  List<Attribution> find(Attributions found);
}
