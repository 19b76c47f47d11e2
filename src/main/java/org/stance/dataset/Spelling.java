package org.stance.dataset;

import java.util.Locale;

/** Whether two names are likely spellings of the same one. Stateless and thread-safe. */
public final class Spelling {
  /** Shorter words differ too often in a single letter. */
  private static final int MIN_LENGTH = 5;

  private Spelling() {}

  /**
   * Whether two names differ at most in case and in surrounding white space or invisible
   * characters.
   *
   * @param name a name
   * @param other another
   * @return true for equal names too
   */
  public static boolean same(String name, String other) {
    return trimmed(name).equalsIgnoreCase(trimmed(other));
  }

  /**
   * Whether one name becomes the other by deleting, inserting or replacing one letter, or by
   * swapping two neighbours, ignoring case. Names of fewer than {@value #MIN_LENGTH} characters,
   * and those that differ in a digit, never count as misspellings.
   *
   * @param name a name
   * @param other another
   * @return false for equal names
   */
  public static boolean slip(String name, String other) {
    String a = trimmed(name).toLowerCase(Locale.ROOT);
    String b = trimmed(other).toLowerCase(Locale.ROOT);
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    String restA = a.substring(start, a.length() - end);
    String restB = b.substring(start, b.length() - end);
    int longest = Math.max(restA.length(), restB.length());
    boolean swapped =
        restA.length() == 2 && restB.contentEquals(new StringBuilder(restA).reverse());
    return shorter >= MIN_LENGTH
        && (longest == 1 || swapped)
        && (restA + restB).chars().noneMatch(Character::isDigit);
  }

  /** The name without white space and invisible characters at both ends. */
  static String trimmed(String name) {
    return name.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
  }
}
