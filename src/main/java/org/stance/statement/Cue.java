package org.stance.statement;

import org.stance.text.Span;

/**
 * The words that tie a speaker to a statement: "said", "according to", "denied".
 *
 * @param text the words as they stand in the document
 * @param span where they stand in the document's text
 */
public record Cue(String text, Span span) {}
