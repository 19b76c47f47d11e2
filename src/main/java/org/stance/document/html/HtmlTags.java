package org.stance.document.html;

import org.stance.file.InputFormatException;

/** Refuses the one thing that the parser takes more than linear time for: endless tag names. */
final class HtmlTags {
  /** Far beyond any name, and short enough for squares not to matter. */
  private static final int LONGEST = 50_000;

  private HtmlTags() {}

  /**
   * Looks at what may be a tag's name: from a bracket and a letter to white space, slash or
   * bracket.
   *
   * @throws InputFormatException if one is longer than any name
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
      if (end - start > LONGEST) {
        throw new InputFormatException(
            file,
            "a tag with a name of %d characters (at most %d expected)"
                .formatted(end - start, LONGEST));
      }
      from = html.indexOf('<', end);
    }
  }

  private static boolean isName(char character) {
    return character != '>' && character != '/' && !Character.isWhitespace(character);
  }
}
