package org.stance.features;

/**
 * One occurrence of a feature in a text.
 *
 * @param feature the feature's name, with its group's prefix
 * @param first the index of its first token, from 0, in the order of {@link
 *     org.stance.text.Tokenizer#tokens}
 * @param last the index of its last token; the tokens that a skip-gram skips don't belong to it
 */
public record Occurrence(String feature, int first, int last) {}
