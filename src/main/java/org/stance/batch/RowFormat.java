package org.stance.batch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The forms of tables that commands write. */
public enum RowFormat {
  CSV,
  JSONL;

  /** What the user asked for, else what the file's name says, else a default. */
  public static RowFormat of(Optional<RowFormat> asked, Optional<Path> output, RowFormat fallback) {
    String name = output.map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    RowFormat named = name.endsWith(".jsonl") ? JSONL : name.endsWith(".csv") ? CSV : fallback;
    return asked.orElse(named);
  }
}
