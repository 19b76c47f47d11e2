package org.stance.extraction.layout;

import org.stance.text.Span;

/**
 * Words between quotation marks, or behind a speaker's label, within one paragraph.
 *
 * @param outer the words with their marks
 * @param inner the words without them
 * @param group number shared by the pieces of one quotation that runs over several paragraphs, each
 *     opened by a mark and only the last closed
 * @param closed whether a mark closes it; otherwise it ends with its paragraph
 * @param turn whether a speaker's label precedes the words, as in a transcript
 */
public record Quotation(Span outer, Span inner, int group, boolean closed, boolean turn) {}
