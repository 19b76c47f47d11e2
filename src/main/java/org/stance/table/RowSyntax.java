package org.stance.table;

import java.util.Locale;

/** How rows are written down. */
public enum RowSyntax {
  /** RFC 4180 with a header. */
  CSV,
  /** JSON Lines: one flat object a line. */
  JSONL,
  /** One text a line, an empty line being an empty text; the only column is called text. */
  TXT;

  /**
   * Tells it by a file's name, or where that doesn't, by its first visible character.
   *
   * @param name the file's name
   * @param brace whether an opening brace comes first
   * @return JSONL or CSV, which is also for names that say nothing
   */
  static RowSyntax of(String name, boolean brace) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    return named || (brace && !lower.endsWith(".csv")) ? JSONL : CSV;
  }
}
