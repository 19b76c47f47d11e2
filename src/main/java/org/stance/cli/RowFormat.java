package org.stance.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The forms of tables that commands write. */
enum RowFormat {
  CSV,
  JSONL;

  /** What the user asked for, else what the file's name says, else a default. */
  static RowFormat of(Optional<RowFormat> asked, Optional<Path> output, RowFormat fallback) {
    String name = output.map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    RowFormat named = name.endsWith(".jsonl") ? JSONL : name.endsWith(".csv") ? CSV : fallback;
    return asked.orElse(named);
  }
}
