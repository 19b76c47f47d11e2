package org.stance.extraction.language;

import org.stance.text.Span;

/**
 * One stretch of words between quotation marks, or behind a speaker's label, within one paragraph.
 *
 * @param outer the stretch with its marks
 * @param inner the words without them
 * @param group number shared by the pieces of one quotation that runs over several paragraphs, each
 *     opened by a mark and only the last closed
 * @param closed whether a mark closes it; else it ends with its paragraph
 * @param turn whether a speaker's label stands before the words, as in a transcript
 */
public record Quotation(Span outer, Span inner, int group, boolean closed, boolean turn) {}
