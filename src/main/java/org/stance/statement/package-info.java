/**
 * What extraction yields: a {@link org.stance.statement.Statement} with its {@link
 * org.stance.statement.Speaker} and {@link org.stance.statement.Cue}. API, except {@link
 * org.stance.statement.StatementWriter}.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>{@link org.stance.statement.Statement}: words credited to a speaker, and where they are.
 *   <li>{@link org.stance.statement.Speaker} and {@link org.stance.statement.SpeakerKind}: the
 *       mention, the name it resolves to, and whether that is a person.
 *   <li>{@link org.stance.statement.Cue}: the words that connect speaker and statement.
 *   <li>{@link org.stance.statement.StatementType} and {@link org.stance.statement.Finder}: quoted
 *       or reported, and the rule that found it.
 *   <li>{@link org.stance.statement.StatementWriter}: JSON Lines and CSV.
 * </ol>
 *
 * <p>A trap: two confidences. That of a statement is the probability that it is one; that of its
 * speaker is the probability of the name, given that it is one. To trust both, multiply.
 *
 * <pre>{@code
 * Span words = new Span(14, 26);
 * Speaker lind = new Speaker("Lind", new Span(0, 4), "Ada Lind", null, SpeakerKind.NAMED, 0.9);
 * Statement statement =
 *     new Statement("d1", 0, StatementType.INDIRECT, "it will rain", List.of(words), lind,
 *         new Cue("said", new Span(5, 9)), null, null, Finder.CUE_VERB, 0.8);
 * System.out.println(statement.type().label() + " " + statement.confidence() * lind.confidence());
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.statement;
