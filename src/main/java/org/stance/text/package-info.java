/**
 * Text as this project counts it: offsets, word tokens and shingles. {@link org.stance.text.Span}
 * is API, the rest is internal.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>{@link org.stance.text.Span}: a range of UTF-16 units of a text.
 *   <li>{@link org.stance.text.Tokenizer}: the word tokens that models are trained on and applied
 *       to; one definition for both.
 *   <li>{@link org.stance.text.Tokens}: the same tokens in one reusable buffer, for speed.
 *   <li>{@link org.stance.text.Shingles}: how much two texts have in common.
 *   <li>{@link org.stance.text.BitMixer}: the hash function of all of these.
 * </ol>
 *
 * <p>A trap: the tokens here are not those of extraction, which come from OpenNLP and keep case,
 * punctuation and tags.
 *
 * <pre>{@code
 * List<String> tokens = Tokenizer.tokens("They don't agree!");
 * int[] shingles = Shingles.of(tokens);
 * System.out.println(tokens + " " + Shingles.similarity(shingles, shingles));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.text;
