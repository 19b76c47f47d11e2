/**
 * Internal. What the marks and line ends of a text say, before any word is looked at.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>{@link org.stance.extraction.layout.Paragraphs}: lines, or blocks of hard-wrapped lines.
 *   <li>{@link org.stance.extraction.layout.QuotationFinder}: pairs quotation marks of many kinds
 *       within paragraphs, also where the quotation goes on in the next one.
 *   <li>{@link org.stance.extraction.layout.Quotation}: the result, with the marks' places.
 *   <li>{@code LostMark}: where a closing mark that the writer forgot must have been.
 * </ol>
 *
 * <p>A trap: a straight mark doesn't say whether it opens or closes, and an apostrophe may be
 * either a mark or part of a word. Pairing therefore looks at the neighbours of each mark, never at
 * counts alone.
 *
 * <pre>{@code
 * String text = "“It will rain,” she said.";
 * for (Quotation quotation : QuotationFinder.find(text, Paragraphs.of(text))) {
 *   System.out.println(quotation);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.stance.extraction.layout;
