package org.stance.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.stance.document.Document;
import org.stance.extraction.StatementExtractor;

/** How long one thread takes to find the statements in all articles of {@code seeds}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExtractorBenchmark {
  private List<Document> articles;
  private StatementExtractor extractor;

  /** Loads the language models, too. */
  @Setup
  public void load() throws IOException {
    articles = Inputs.articles();
    extractor = new StatementExtractor();
  }

  /** One operation is all articles. */
  @Benchmark
  public int extract() {
    int count = 0;
    for (Document article : articles) {
      count += extractor.extract(article).size();
    }
    return count;
  }
}
