package org.stance.features;

/**
 * One place where a feature stands in a text.
 *
 * @param feature the feature's name, with its group's prefix
 * @param first the index of its first token, from 0, in the order of {@link
 *     org.stance.text.Tokenizer#tokens}
 * @param last the index of its last token; tokens in between that a skip-gram skips don't count
 */
public record Occurrence(String feature, int first, int last) {}
