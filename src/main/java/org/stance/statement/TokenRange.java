package org.stance.statement;

/**
 * Some tokens of a passage.
 *
 * @param from index of the first, inclusive
 * @param to index after the last, exclusive
 */
record TokenRange(int from, int to) {
  TokenRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("tokens " + from + ".." + to);
    }
  }
}
