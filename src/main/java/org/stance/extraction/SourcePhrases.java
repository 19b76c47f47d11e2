package org.stance.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.attribution.SourceContent;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Finder;

/**
 * Finds what a phrase without a verb of its own credits to the source that it names: "according to
 * the mayor", "per the mayor", "as the mayor put it". {@link Finder#SOURCE_PHRASE}.
 */
final class SourcePhrases implements AttributionRule {
  @Override
  public Finder finder() {
    return Finder.SOURCE_PHRASE;
  }

  @Override
  public List<Attribution> find(Attributions found) {
    List<Attribution> attributions = new ArrayList<>(found.weighed(Finder.SOURCE_PHRASE));
    SourceContent sources = new SourceContent(found.passage(), found.hits());
    for (int i = 0; i < found.passage().size(); i++) {
      Attribution attribution = attribution(found.passage(), sources, i);
      if (attribution != null
          && found.isFree(attribution)
          && attributions.stream().noneMatch(other -> overlap(attribution, other))) {
        attributions.add(attribution);
      }
    }
    return attributions;
  }

  private static @Nullable Attribution attribution(
      Passage passage, SourceContent sources, int index) {
    TokenRange speaker = sources.speaker(index);
    List<TokenRange> content = speaker == null ? List.of() : sources.content(index, speaker);
    return speaker == null || content.isEmpty()
        ? null
        : new Attribution(
            content.stream().map(range -> new TokenSpan(passage, range)).toList(),
            new TokenSpan(passage, speaker),
            TokenSpan.of(passage, index, speaker.from()),
            Provenance.rule(Finder.SOURCE_PHRASE));
  }

  private static boolean overlap(Attribution attribution, Attribution other) {
    return attribution.content().stream().anyMatch(other::covers);
  }
}
