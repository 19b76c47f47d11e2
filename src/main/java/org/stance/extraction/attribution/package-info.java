/**
 * Internal. Which words of a passage a cue credits to whom.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>By rule: {@code ContentFinder} with {@code ContentBounds}, for each {@link
 *       org.stance.extraction.cue.CueHit} of the chapter before; {@link
 *       org.stance.extraction.attribution.SourceContent} for cues that aren't verbs.
 *   <li>Learnt: {@link org.stance.extraction.attribution.ContentTagger}, a conditional random field
 *       over {@code ContentFeatures}.
 *   <li>The choice: {@code CandidateFinder} collects what both find, {@link
 *       org.stance.extraction.attribution.AttributionScorer} scores it, {@link
 *       org.stance.extraction.attribution.LikelyCandidates} keeps the likeliest.
 *   <li>{@link org.stance.extraction.attribution.Attribution} is the result; its {@link
 *       org.stance.extraction.attribution.Provenance} yields the confidence.
 * </ol>
 *
 * <p>A trap: weights belong to features by name or hash. Whoever changes {@code CandidateFeatures},
 * {@code ContentFeatures}, {@code Template} or the rules that feed them must learn the weights
 * again; CONTRIBUTING says how.
 *
 * <pre>{@code
 * String text = "Ada Lind said it will rain.";
 * List<Span> paragraphs = Paragraphs.of(text);
 * List<Sentence> sentences = new Annotator(LanguageModels.shared()).annotate(text, paragraphs);
 * Passage passage = Passage.of(sentences, List.of()).get(0);
 * List<CueHit> cues = CueFinder.find(passage);
 * for (Attribution found : LikelyCandidates.of(passage, cues, AttributionModel.shipped())) {
 *   System.out.println(found.spans(text) + " " + found.confidence());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.extraction.attribution;
