package org.stance.document;

import org.jspecify.annotations.Nullable;

/**
 * One article, with its text unchanged. Every offset that the toolkit reports counts UTF-16 code
 * units in {@link #text()}. Immutable.
 *
 * @param id identifies the document: the path of its file below the directory that was read, or the
 *     {@code id} in a corpus; not empty
 * @param text the text; paragraphs are separated by line ends
 * @param title the headline, or null if the source doesn't mark one
 * @param date the date of publication, as written in the source, or null
 * @param url the address of publication, or null
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
   * A document that consists of text alone.
   *
   * @param id identifies it, not empty
   * @param text the text
   * @return the document, without title, date or address
   * @throws IllegalArgumentException if the id is empty
   */
  public static Document of(String id, String text) {
    return new Document(id, text, null, null, null);
  }
}
