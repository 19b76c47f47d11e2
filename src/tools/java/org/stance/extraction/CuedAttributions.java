package org.stance.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.language.Passage;
import org.stance.statement.Finder;

/** The attributions of a passage by rules that need a cue within it. */
public final class CuedAttributions {
  private static final Set<Finder> CUED =
      EnumSet.of(Finder.CUE_VERB, Finder.SOURCE_PHRASE, Finder.NOMINAL_CUE, Finder.COLON);

  private CuedAttributions() {}

  /** The attributions in the order of their speakers' mentions. */
  public static List<Attribution> of(Passage passage, AttributionModel model) {
    Attributions found = new Attributions(passage, null, null, model);
    DocumentReading.RULES.stream()
        .filter(rule -> CUED.contains(rule.finder()))
        .forEach(rule -> rule.find(found).forEach(found::add));
    return found.inSpeakerOrder();
  }
}
