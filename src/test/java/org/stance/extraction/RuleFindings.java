package org.stance.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.attribution.Attribution;
import org.stance.extraction.attribution.AttributionModel;
import org.stance.extraction.attribution.AttributionScorer;
import org.stance.extraction.attribution.Provenance;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenSpan;
import org.stance.statement.Finder;

/** What a single rule finds where no other has looked before it. */
final class RuleFindings {
  /** Chooses nothing, so that what a rule finds is found by its pattern alone. */
  static final AttributionModel UNLEARNT =
      new AttributionModel(
          Set.of(),
          AttributionModel.shipped().tagger(),
          new AttributionScorer(Map.of(AttributionScorer.LEAST, Double.POSITIVE_INFINITY)));

  private static final StatementExtractor EXTRACTOR = new StatementExtractor();

  private RuleFindings() {}

  /**
   * Applies a rule to the last passage of a text, without what is learnt; if the passage before
   * holds a quotation, as if that were a bare one.
   *
   * @param text paragraphs, each ended by a slash
   * @return {@code speaker | cue | words}, a hyphen where there is no speaker or cue; "nothing" if
   *     the rule finds nothing; several findings joined by " + "
   */
  static String of(AttributionRule rule, String text) {
    return of(rule, UNLEARNT, text);
  }

  /** The same, with what the learnt score of the shipped model chooses. */
  static String weighed(AttributionRule rule, String text) {
    return of(rule, AttributionModel.shipped(), text);
  }

  private static String of(AttributionRule rule, AttributionModel model, String text) {
    String paragraphs = text.replace("/", "\n\n");
    List<Passage> passages = EXTRACTOR.passages(paragraphs);
    Passage before = passages.size() > 1 ? passages.get(passages.size() - 2) : null;
    Attributions found =
        new Attributions(
            passages.get(passages.size() - 1),
            before,
            before == null ? null : quotation(before),
            model);
    List<String> lines =
        rule.find(found).stream().map(attribution -> line(paragraphs, attribution)).toList();
    return lines.isEmpty() ? "nothing" : String.join(" + ", lines);
  }

  private static @Nullable Attribution quotation(Passage passage) {
    List<TokenSpan> words =
        passage.quotedRanges().stream().map(range -> new TokenSpan(passage, range)).toList();
    return words.isEmpty()
        ? null
        : new Attribution(words, null, null, Provenance.rule(Finder.QUOTATION));
  }

  private static String line(String text, Attribution attribution) {
    List<String> words = attribution.spans(text).stream().map(span -> span.cut(text)).toList();
    return String.join(
        " | ",
        words(text, attribution.speaker()),
        words(text, attribution.cue()),
        String.join(" ... ", words));
  }

  private static String words(String text, @Nullable TokenSpan span) {
    return span == null ? "-" : span.span().cut(text);
  }
}
