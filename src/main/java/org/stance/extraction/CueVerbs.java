package org.stance.extraction;

import java.util.List;
import org.stance.extraction.attribution.Attribution;
import org.stance.statement.Finder;

/**
 * Finds what a verb credits to its subject, as the learnt score chooses: "she said that ...".
 * {@link Finder#CUE_VERB}.
 */
final class CueVerbs implements AttributionRule {
  @Override
  public Finder finder() {
    return Finder.CUE_VERB;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    return found.weighed(Finder.CUE_VERB);
  }
}
