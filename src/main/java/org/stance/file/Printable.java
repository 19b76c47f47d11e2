package org.stance.file;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Makes foreign text safe to show on a terminal or in a message. */
public final class Printable {
  private Printable() {}

  /**
   * Shows what a terminal would obey or hide: control characters, line ends included, and the
   * characters that change the direction of writing become {@code <U+001B>}; so do unpaired
   * surrogates and noncharacters. Everything else stays.
   *
   * @param text any text
   * @return the text on one line
   */
  public static String line(CharSequence text) {
    return shown(text, Printable::isHidden);
  }

  /**
   * As {@link #line}, but shows all spaces other than the plain one as well: in a short value, such
   * as a label, a no-break space is an invisible mistake.
   *
   * @param text any text
   * @return the text on one line
   */
  public static String value(CharSequence text) {
    return shown(
        text,
        point ->
            isHidden(point)
                || (point != ' ' && Character.getType(point) == Character.SPACE_SEPARATOR));
  }

  private static String shown(CharSequence text, IntPredicate hidden) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (hidden.test(point)) {
                line.append(String.format(Locale.ROOT, "<U+%04X>", point));
              } else {
                line.appendCodePoint(point);
              }
            });
    return line.toString();
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      // FORMAT holds the bidirectional overrides and isolates, and the zero-width characters.
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isNoncharacter(point);
    };
  }

  /** Unicode keeps some code points for programs' own use; XML allows not all of them. */
  private static boolean isNoncharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
  }
}
