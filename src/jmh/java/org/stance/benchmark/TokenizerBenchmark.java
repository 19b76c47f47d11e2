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
import org.stance.dataset.LabelledText;
import org.stance.text.Tokenizer;
import org.stance.text.Tokens;

/** How long one thread takes to split all texts of the training data. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TokenizerBenchmark {
  private final Tokens buffer = new Tokens();
  private List<String> texts;

  @Setup
  public void load() throws IOException {
    texts = Inputs.labelled().stream().map(LabelledText::text).toList();
  }

  /** One operation is all texts, their tokens left in one buffer. */
  @Benchmark
  public int read() {
    int count = 0;
    for (String text : texts) {
      Tokenizer.read(text, buffer);
      count += buffer.size();
    }
    return count;
  }

  /** One operation is all texts, their tokens made into strings. */
  @Benchmark
  public int tokens() {
    int count = 0;
    for (String text : texts) {
      count += Tokenizer.tokens(text).size();
    }
    return count;
  }
}
