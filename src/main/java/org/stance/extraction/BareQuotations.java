package org.stance.extraction;

import java.util.List;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Finder;

/**
 * Finds a quotation that is a passage of its own and that nothing credits to anybody; who spoke
 * last before it may speak here. {@link Finder#QUOTATION}.
 */
final class BareQuotations implements AttributionRule {
  @Override
  public Finder finder() {
    return Finder.QUOTATION;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    List<TokenSpan> free = found.freeQuotations();
    boolean said =
        found.passage().isOnlyQuotation() && free.stream().anyMatch(QuotedSentence::isLong);
    return said
        ? List.of(new Attribution(free, null, null, Provenance.rule(Finder.QUOTATION)))
        : List.of();
  }
}
