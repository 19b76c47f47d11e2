package org.stance.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.stance.document.Document;
import org.stance.document.DocumentReader;

/** How many articles the extractor reads in a second of one thread's processor time. */
final class ExtractionBenchmark {
  private static final int WORDS = 750;
  private static final int ROUNDS = 3;

  private ExtractionBenchmark() {}

  /** Prints one line a round over all articles of the files; the first also warms up. */
  public static void main(String[] files) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (DocumentReader reader =
        DocumentReader.open(List.of(files), InputStream.nullInputStream())) {
      for (Document next = reader.next(); next != null; next = reader.next()) {
        documents.add(next);
      }
    }
    long words =
        documents.stream().mapToLong(document -> document.text().split("\\s+", -1).length).sum();
    StatementExtractor extractor = new StatementExtractor();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 1; round <= ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      int found = documents.stream().mapToInt(document -> extractor.extract(document).size()).sum();
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          "round %d: %d articles, %d words, %d statements: %.1f articles of %d words a second%n",
          round, documents.size(), words, found, words / (WORDS * seconds), WORDS);
    }
  }
}
