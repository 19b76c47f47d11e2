package org.stance.dataset;

import java.util.Locale;

/** Whether two names are likely meant to be one. Stateless; thread-safe. */
public final class Spelling {
  /** In shorter words one letter makes another word too often. */
  private static final int SHORTEST = 5;

  private Spelling() {}

  /**
   * Whether two names differ at most in case and in white space or invisible characters round them.
   *
   * @param one a name
   * @param other another
   * @return true for equal names too
   */
  public static boolean same(String one, String other) {
    return trimmed(one).equalsIgnoreCase(trimmed(other));
  }

  /**
   * Whether one letter left out, put in or changed, or two neighbours swapped, make one name the
   * other, case aside. Names of fewer than {@value #SHORTEST} characters, and those that differ in
   * a digit, are never taken for slips.
   *
   * @param one a name
   * @param other another
   * @return false for equal names
   */
  public static boolean slip(String one, String other) {
    String a = trimmed(one).toLowerCase(Locale.ROOT);
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
    return shorter >= SHORTEST
        && (longest == 1 || swapped)
        && (restA + restB).chars().noneMatch(Character::isDigit);
  }

  /** Without white space and invisible characters at both ends. */
  static String trimmed(String name) {
    return name.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
  }
}
