/**
 * Who said what: an article becomes {@link org.stance.statement.Statement}s. {@link
 * org.stance.extraction.StatementExtractor} is API; everything else is internal.
 *
 * <p>Extraction applies rules in order, one class per {@link org.stance.statement.Finder} constant.
 * In reading order:
 *
 * <ol>
 *   <li>{@code StatementExtractor}: from a document to its numbered statements.
 *   <li>{@code DocumentReading}: the list of rules, and the loop over the passages of a document.
 *   <li>{@code AttributionRule} and {@code Attributions}: what a rule is, and the state that the
 *       rules share within a passage.
 *   <li>Within a passage: {@code CueVerbs}, {@code SourcePhrases}, {@code NominalCues}, which ask a
 *       learnt score; {@code LineLabels}, {@code Headlines}, {@code Colons}, {@code Positions},
 *       which go by form.
 *   <li>From passage to passage: {@code Introductions}, {@code BareQuotations}, {@code
 *       CreditLines}; {@code EarlierStatements} joins the pieces of one statement.
 * </ol>
 *
 * <p>A trap: a later rule sees only what earlier ones have left free, and words that the learnt
 * score has chosen are never free. A new rule is therefore tested alone and then in its place in
 * the list, against the golden files in {@code src/test/resources/statements}.
 *
 * <pre>{@code
 * Document article = Document.of("d1", "Ada Lind said: “We will wait for the rain.”");
 * for (Statement statement : new StatementExtractor().extract(article)) {
 *   Speaker speaker = statement.speaker();
 *   String name = speaker == null ? "somebody" : speaker.name();
 *   System.out.println(name + " (" + statement.finder().label() + "): " + statement.text());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.extraction;
