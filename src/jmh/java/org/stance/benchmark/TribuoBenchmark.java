package org.stance.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.stance.dataset.LabelledText;
import org.stance.model.TribuoLoop;
import org.stance.prediction.StanceClassifier;

/** How long Tribuo's own {@code predict} takes for all texts of the training data. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TribuoBenchmark {
  private List<LabelledText> rows;
  private TribuoLoop tribuo;
  private List<Supplier<String>> prepared;

  /** Loads the n-grams model; a loop that found other stances would be no comparison. */
  @Setup
  public void load() throws IOException {
    tribuo = TribuoLoop.load(Inputs.MODEL);
    rows = Inputs.labelled();
    prepared = rows.stream().map(row -> tribuo.prepared(row.text(), row.target())).toList();
    StanceClassifier classifier = StanceClassifier.load(Inputs.MODEL);
    for (LabelledText row : rows) {
      String expected = classifier.classify(row.text(), row.target()).stance();
      String stance = tribuo.stance(row.text(), row.target());
      if (!stance.equals(expected)) {
        throw new IllegalStateException(
            row.text() + ": " + stance + " (" + expected + " expected)");
      }
    }
  }

  /** One operation is all texts, from text to label. */
  @Benchmark
  public int loop() {
    int sum = 0;
    for (LabelledText row : rows) {
      sum += tribuo.stance(row.text(), row.target()).length();
    }
    return sum;
  }

  /** One operation is {@code predict} for all texts, their features named and weighted before. */
  @Benchmark
  public int predict() {
    int sum = 0;
    for (Supplier<String> example : prepared) {
      sum += example.get().length();
    }
    return sum;
  }
}
