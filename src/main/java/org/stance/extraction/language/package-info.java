/**
 * Internal. The linguistic analysis of an article: paragraphs, sentences, tagged tokens, quotations
 * and noun phrases.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>{@link org.stance.extraction.layout.Paragraphs}: lines, or blocks of hard-wrapped lines.
 *   <li>{@link org.stance.extraction.layout.QuotationFinder}: quotations, found before there are
 *       sentences; {@link org.stance.extraction.language.Transcript} adds the turns of transcripts.
 *   <li>{@link org.stance.extraction.language.Annotator}: sentences, tokens, tags and lemmas by
 *       OpenNLP's models; {@code TagRepair}, {@code BehindQuotation}, {@code VerbForms}, {@code
 *       SentenceEnds} and {@code TokenCuts} correct what those get wrong in news text.
 *   <li>{@link org.stance.extraction.language.Passage}: what the rules work on, one sentence or
 *       several that a quotation spans. Its {@link org.stance.extraction.language.Passage#shape()
 *       shape} has one letter per token.
 *   <li>{@link org.stance.extraction.language.NounPhrases}: a grammar over that shape.
 *   <li>{@link org.stance.extraction.language.NameLexicon} and {@link
 *       org.stance.extraction.language.WordList}: word lists.
 * </ol>
 *
 * <p>A trap: indices are of two kinds. {@link org.stance.text.Span} counts UTF-16 units of the
 * text, {@link org.stance.extraction.language.TokenRange} counts tokens of one passage; {@link
 * org.stance.extraction.language.Passage#span} converts. {@code isPlain} and {@code isTagged} are
 * false for quoted tokens and for indices out of range.
 *
 * <pre>{@code
 * String text = "The mayor of Oster said it will rain.";
 * List<Span> paragraphs = Paragraphs.of(text);
 * List<Sentence> sentences = new Annotator(LanguageModels.shared()).annotate(text, paragraphs);
 * Passage passage = Passage.of(sentences, QuotationFinder.find(text, paragraphs)).get(0);
 * int end = NounPhrases.endOfPhraseStartingAt(passage, 0);
 * System.out.println(passage.span(0, end).cut(text) + " " + passage.shape());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.extraction.language;
