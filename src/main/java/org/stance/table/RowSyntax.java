package org.stance.table;

import java.util.Locale;

/** The formats from which rows are read. */
public enum RowSyntax {
  /** RFC 4180 with a header. */
  CSV,
  /** JSON Lines: one flat object per line. */
  JSONL,
  /** One text per line, an empty line being an empty text; the only column is called text. */
  TXT;

  /**
   * Recognises the format by the file's name, else by its first visible character.
   *
   * @param name the file's name
   * @param brace whether an opening brace comes first
   * @return JSONL or CSV; CSV if neither says otherwise
   */
  static RowSyntax of(String name, boolean brace) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    return named || (brace && !lower.endsWith(".csv")) ? JSONL : CSV;
  }
}
