package org.stance.statement;

import org.stance.text.Span;

/**
 * The words that connect a speaker with a statement: "said", "according to", "denied". Immutable.
 *
 * @param text the words as written
 * @param span the offsets of the words in the document's text
 */
public record Cue(String text, Span span) {}
