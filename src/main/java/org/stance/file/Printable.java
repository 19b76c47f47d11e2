package org.stance.file;

import java.util.Locale;

/** Text from elsewhere made safe to show on a terminal or in a message. */
public final class Printable {
  private Printable() {}

  /**
   * Shows what a terminal would obey or hide: control characters, line ends included, and the
   * characters that turn the direction of writing become {@code <U+001B>}; so do unpaired
   * surrogates and noncharacters. Everything else stays.
   *
   * @param text any text
   * @return the text on one line
   */
  public static String line(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(line, point));
    return line.toString();
  }

  private static void append(StringBuilder line, int point) {
    switch (Character.getType(point)) {
      // FORMAT holds the bidirectional overrides and isolates, and the zero-width characters.
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          line.append(shown(point));
      default -> line.append(isCharacter(point) ? Character.toString(point) : shown(point));
    }
  }

  private static String shown(int point) {
    return String.format(Locale.ROOT, "<U+%04X>", point);
  }

  /** Unicode keeps some code points for programs' own use; XML allows not all of them. */
  private static boolean isCharacter(int point) {
    return (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
  }
}
