/**
 * Internal. The cues of a passage: the words that credit something to somebody, with their subject
 * and the place where what they credit may begin.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>{@link org.stance.extraction.cue.CueLexicon} and {@link org.stance.extraction.cue.Frame}:
 *       the verbs and nouns that are cues, and what may follow each.
 *   <li>{@link org.stance.extraction.cue.CueFinder} makes {@link
 *       org.stance.extraction.cue.CueHit}s; {@link org.stance.extraction.cue.SubjectFinder} and
 *       {@link org.stance.extraction.cue.VerbGroups} find subject and verb.
 *   <li>{@link org.stance.extraction.cue.NounClause} and {@code SourcePhrase}: cues that aren't
 *       verbs, such as "her warning that" and "according to her".
 *   <li>{@link org.stance.extraction.cue.ContentStart}: where a frame lets the content begin.
 * </ol>
 *
 * <p>A trap: a cue hit is only a possibility. "The mayor added salt" has a hit for "added"; whether
 * it credits any words is decided in {@code attribution}.
 *
 * <pre>{@code
 * String text = "Ada Lind said it will rain.";
 * List<Span> paragraphs = Paragraphs.of(text);
 * List<Sentence> sentences = new Annotator(LanguageModels.shared()).annotate(text, paragraphs);
 * Passage passage = Passage.of(sentences, List.of()).get(0);
 * for (CueHit cue : CueFinder.find(passage)) {
 *   System.out.println(cue);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.extraction.cue;
