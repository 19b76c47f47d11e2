package org.stance.document;

import org.jspecify.annotations.Nullable;

/**
 * One article as it came. Every offset that the toolkit reports counts UTF-16 units in {@link
 * #text()}.
 *
 * @param id what names the document: a file's path below the argument it was found under, or the
 *     {@code id} in a corpus; not empty
 * @param text the text; paragraphs are separated by line ends
 * @param title the headline, where the source tells it apart from the text
 * @param date the date as the source gives it
 * @param url where it was published
 */
public record Document(
    String id, String text, @Nullable String title, @Nullable String date, @Nullable String url) {
  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the id is empty
   */
  public Document {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("document without an id");
    }
  }

  /**
   * A document of text alone.
   *
   * @param id what names it, not empty
   * @param text the text
   * @return the document, without title, date and address
   * @throws IllegalArgumentException if the id is empty
   */
  public static Document of(String id, String text) {
    return new Document(id, text, null, null, null);
  }
}
