package org.stance.table;

/**
 * Finds where rows end in UTF-8 bytes, piece by piece, without reading what they hold. What breaks
 * the syntax is left to whoever reads the rows. Not thread-safe.
 */
final class RowCutter {
  private static final boolean[] SIGNS = new boolean[256];

  static {
    for (char sign : new char[] {'\n', '\r', ',', '"'}) {
      SIGNS[sign] = true;
    }
  }

  private final boolean csv;
  private int scanned;
  private boolean quoted;

  /** Whether a quote would open a field, or join the one just closed: two of them mean one. */
  private boolean quotable = true;

  private boolean afterReturn;
  private long line = 1;
  private int boundary;
  private long boundaryLine = 1;
  private long startLine = 1;

  RowCutter(RowSyntax syntax) {
    this.csv = syntax == RowSyntax.CSV;
  }

  /** Leaves out bytes at the start. */
  void skip(int bytes) {
    scanned = bytes;
  }

  /** Where the last row ends that is whole; 0 if none is. */
  int boundary() {
    return boundary;
  }

  /** The physical line of the first byte, from 1. */
  long line() {
    return startLine;
  }

  /** From now on the boundary is the first byte. */
  void cut() {
    scanned -= boundary;
    boundary = 0;
    startLine = boundaryLine;
  }

  /** Reads on from where it was to the end. */
  void scan(byte[] bytes, int end) {
    while (scanned < end) {
      int start = scanned;
      while (scanned < end && !SIGNS[bytes[scanned] & 0xFF]) {
        scanned++;
      }
      if (scanned > start) {
        plain(start);
      }
      if (scanned < end) {
        sign(bytes[scanned]);
        scanned++;
      }
    }
  }

  private void plain(int start) {
    endReturn(start);
    quotable = false;
  }

  /** A lone CR ends a row, but only what follows tells that it is alone. */
  private void endReturn(int position) {
    if (afterReturn) {
      afterReturn = false;
      mark(position);
    }
  }

  private void mark(int position) {
    if (!quoted) {
      boundary = position;
      boundaryLine = line;
      quotable = true;
    }
  }

  private void sign(byte sign) {
    switch (sign) {
      case '\n' -> {
        line += afterReturn ? 0 : 1;
        afterReturn = false;
        mark(scanned + 1);
      }
      case '\r' -> {
        endReturn(scanned);
        line++;
        afterReturn = true;
      }
      case '"' -> {
        endReturn(scanned);
        quote();
      }
      default -> {
        endReturn(scanned);
        quotable = true;
      }
    }
  }

  private void quote() {
    if (quoted) {
      quoted = false;
      quotable = true;
    } else {
      quoted = csv && quotable;
    }
  }
}
