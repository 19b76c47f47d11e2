package org.stance.extraction.language;

/**
 * Some tokens of a passage.
 *
 * @param from index of the first, inclusive
 * @param to index after the last, exclusive
 */
public record TokenRange(int from, int to) {
  public TokenRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("tokens " + from + ".." + to);
    }
  }
}
