/**
 * Articles as they came: plain text, Markdown, HTML and JSON Lines corpora become {@link
 * org.stance.document.Document}s, whose text every later offset counts in.
 */
@org.jspecify.annotations.NullMarked
package org.stance.document;
