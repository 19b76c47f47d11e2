package org.stance.document.html;

import org.stance.file.InputFormatException;

/** Refuses endless tag names, the one input for which the parser takes more than linear time. */
final class HtmlTags {
  /** Maximum length of a name: far beyond any real one, and harmless in quadratic time. */
  private static final int MAX_NAME = 50_000;

  private HtmlTags() {}

  /**
   * Checks whatever may be the name of a tag: from a bracket and a letter to white space, slash or
   * bracket.
   *
   * @throws InputFormatException if a name is too long
   */
  static void check(String html, String file) throws InputFormatException {
    int from = html.indexOf('<');
    while (from >= 0) {
      int start = from + (html.startsWith("/", from + 1) ? 2 : 1);
      int end = start;
      if (start < html.length() && Character.isLetter(html.charAt(start))) {
        while (end < html.length() && isName(html.charAt(end))) {
          end++;
        }
      }
      if (end - start > MAX_NAME) {
        throw new InputFormatException(
            file,
            "a tag with a name of %d characters (at most %d expected)"
                .formatted(end - start, MAX_NAME));
      }
      from = html.indexOf('<', end);
    }
  }

  private static boolean isName(char character) {
    return character != '>' && character != '/' && !Character.isWhitespace(character);
  }
}
