package org.stance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.stance.batch.PredictionColumns;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.table.Row;
import org.stance.table.RowChunks;
import org.stance.table.RowReader;

/** The texts that a benchmark works on. */
final class BenchmarkTexts {
  private static final int CHUNK = 1 << 16;
  private static final int RANDOM_SEED = 7;

  /** Words of one row in a made text: two rows make about a hundred characters. */
  private static final int FEWEST = 6;

  private static final int SPARE = 7;

  private BenchmarkTexts() {}

  /** The first texts of a file. */
  static List<String> read(Path input, int most, Terminal terminal) throws IOException, Failure {
    List<String> texts = new ArrayList<>();
    try (RowChunks chunks = RowInput.chunks(input, Optional.empty(), CHUNK, terminal)) {
      for (RowReader rows = chunks.next(); rows != null; rows = chunks.next()) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
          if (texts.size() == most) {
            return texts;
          }
          texts.add(row.column(PredictionColumns.TEXT));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new Failure(ExitCode.DATA, RowInput.name(input) + ": no row (at least one expected)");
    }
    return texts;
  }

  /** New texts, each of a run of words from one text and another run from another. */
  static List<String> recombined(List<String> texts, int count) {
    List<String> words =
        texts.stream().flatMap(text -> List.of(text.split("\\s+")).stream()).toList();
    Random random = new Random(RANDOM_SEED);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(run(words, random) + " " + run(words, random));
    }
    return made;
  }

  private static String run(List<String> words, Random random) {
    int length = Math.min(words.size(), FEWEST + random.nextInt(SPARE));
    int start = random.nextInt(words.size() - length + 1);
    return String.join(" ", words.subList(start, start + length));
  }
}
