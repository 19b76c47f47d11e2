/**
 * Internal. Coreference for speakers: a mention ("he", "Lind", "the minister") is resolved to the
 * fullest name that the document gives.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>{@link org.stance.extraction.speaker.NameReader}: names in a passage, each a {@link
 *       org.stance.extraction.speaker.NameMention}, with the role beside it.
 *   <li>{@link org.stance.extraction.speaker.People}: the people of a whole document, by fullest
 *       name.
 *   <li>{@link org.stance.extraction.speaker.SpeakerResolver}: from a mention to a speaker.
 *   <li>{@code ReferentFinder} and {@code DiscourseEntities}: the antecedent of a pronoun or title
 *       among the people mentioned so far; {@code RoleMatch} compares titles with roles.
 *   <li>{@code Resolution} and {@code SpeakerConfidence}: how a mention was resolved, and the
 *       probability that the result is right.
 *   <li>{@code SpeakerKinds}, {@link org.stance.extraction.speaker.UnnamedPeople}, {@link
 *       org.stance.extraction.speaker.PersonPhrase}: persons, organisations, people without a name.
 * </ol>
 *
 * <p>A trap: {@link org.stance.extraction.speaker.SpeakerResolver} has state. It must read a
 * document from front to back, and mentions must be resolved in text order, or "he" refers to
 * somebody who comes later.
 *
 * <pre>{@code
 * String text = "Ada Lind left. She said it will rain.";
 * List<Span> paragraphs = Paragraphs.of(text);
 * List<Sentence> sentences = new Annotator(LanguageModels.shared()).annotate(text, paragraphs);
 * List<Passage> passages = Passage.of(sentences, List.of());
 * SpeakerResolver resolver = new SpeakerResolver(text, People.of(passages));
 * resolver.read(passages.get(0), 0, 0, passages.get(0).size());
 * Speaker speaker = resolver.resolve(TokenSpan.of(passages.get(1), 0, 1), 1);
 * System.out.println(speaker.text() + ": " + speaker.name());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.extraction.speaker;
