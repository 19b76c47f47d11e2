package org.stance.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stance.dataset.LabelledReader;
import org.stance.dataset.LabelledText;
import org.stance.document.Document;
import org.stance.document.DocumentReader;
import org.stance.task.LabelChoice;
import org.stance.task.Target;

/** What the benchmarks read, in the same order each time; paths count from the project's root. */
public final class Inputs {
  /** The n-grams model, which needs no encoder. */
  public static final Path MODEL = Path.of("models/us-russia-talks-ngrams.stance");

  private static final List<Path> LABELLED =
      List.of(Path.of("training-data/statements.csv"), Path.of("training-data/written.csv"));
  private static final String ARTICLES = "seeds";

  private Inputs() {}

  /** The rows that the shipped models were trained on. */
  public static List<LabelledText> labelled() throws IOException {
    return LabelledReader.read(LABELLED, LabelChoice.DEFAULT.labels(), Target.DEFAULT).rows();
  }

  static List<Document> articles() throws IOException {
    List<Document> articles = new ArrayList<>();
    try (DocumentReader reader =
        DocumentReader.open(List.of(ARTICLES), InputStream.nullInputStream())) {
      for (Document next = reader.next(); next != null; next = reader.next()) {
        articles.add(next);
      }
    }
    return articles;
  }
}
