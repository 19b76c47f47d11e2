package org.stance.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenSpan;
import org.stance.extraction.speaker.SpeakerResolver;
import org.stance.statement.Finder;
import org.stance.statement.Speaker;

/**
 * One reading of a document from front to back. In each passage the {@link #RULES} are applied in
 * order, and the speakers of what they find are resolved in text order. A quotation that goes on
 * with an earlier statement is joined to it.
 */
final class DocumentReading {
  /**
   * The rules in the order in which they are applied: a later one finds only what no earlier one
   * has found.
   */
  static final List<AttributionRule> RULES =
      List.of(
          new CueVerbs(),
          new SourcePhrases(),
          new NominalCues(),
          new LineLabels(),
          new Headlines(),
          new Colons(),
          new Positions(),
          new Introductions(),
          new BareQuotations(),
          new CreditLines());

  private final List<Passage> passages;
  private final SpeakerResolver resolver;
  private final AttributionModel model;
  private final EarlierStatements earlier;

  DocumentReading(List<Passage> passages, SpeakerResolver resolver, AttributionModel model) {
    this.passages = passages;
    this.resolver = resolver;
    this.model = model;
    this.earlier = new EarlierStatements(passages);
  }

  /** All attributions of the document. */
  List<Credited> attributions() {
    for (int i = 0; i < passages.size(); i++) {
      if (!earlier.goesOn(i)) {
        credit(found(i), i);
      }
    }
    return earlier.all().stream().map(this::withRole).toList();
  }

  private List<Attribution> found(int number) {
    Credited last = earlier.last();
    Attributions found =
        new Attributions(
            passages.get(number),
            number == 0 ? null : passages.get(number - 1),
            last == null ? null : last.attribution(),
            model);
    RULES.forEach(rule -> rule.find(found).forEach(found::add));
    return found.inSpeakerOrder();
  }

  /** Resolves the speakers, who must be asked for in text order. */
  private void credit(List<Attribution> found, int number) {
    Passage passage = passages.get(number);
    Credited last = earlier.last();
    int readTo = 0;
    for (Attribution attribution : found) {
      TokenSpan mention = attribution.speaker();
      if (mention != null && mention.passage() == passage && mention.range().from() > readTo) {
        resolver.read(passage, number, readTo, mention.range().from());
        readTo = mention.range().from();
      }
      earlier.add(new Credited(attribution, speaker(attribution, number, last)));
    }
    resolver.read(passage, number, readTo, passage.size());
  }

  /** Who is credited: the referent of the mention, or who spoke last before a bare quotation. */
  private @Nullable Speaker speaker(Attribution attribution, int number, @Nullable Credited last) {
    TokenSpan mention = attribution.speaker();
    if (mention != null) {
      return resolver.resolve(mention, number);
    }
    boolean bare = attribution.provenance().finder() == Finder.QUOTATION;
    return bare && last != null && last.attribution().isDirect()
        ? SpeakerResolver.nearest(last.speaker())
        : null;
  }

  private Credited withRole(Credited credited) {
    Speaker speaker = credited.speaker();
    return speaker == null
        ? credited
        : new Credited(credited.attribution(), resolver.withRole(speaker));
  }
}
