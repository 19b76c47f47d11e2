/**
 * Articles as they came: plain text, Markdown, HTML and JSON Lines corpora become {@link
 * org.stance.document.Document}s, whose text every later offset counts in.
 *
 * <p>{@link org.stance.document.DocumentReader} finds and reads them one by one. Text is never
 * changed, but for a byte order mark; of an HTML page the article's own words are taken: the page
 * loses its chrome, the element with most of the running text is chosen, and its blocks become
 * paragraphs. The trap: offsets of an HTML document count in that extracted text, not in the page.
 */
@org.jspecify.annotations.NullMarked
package org.stance.document;
