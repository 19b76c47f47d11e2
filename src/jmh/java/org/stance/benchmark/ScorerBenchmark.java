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
import org.stance.model.StanceModel;
import org.stance.model.TextScorer;
import org.stance.scoring.FastScorer;

/**
 * How long one thread takes to score all texts of the training data, model and texts in memory.
 * {@link TribuoBenchmark} does the same with Tribuo's {@code predict}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScorerBenchmark {
  private List<LabelledText> rows;
  private FastScorer scorer;
  private double[] probabilities;

  /** Loads the n-grams model, which needs no encoder. */
  @Setup
  public void load() throws IOException {
    StanceModel model = StanceModel.load(Inputs.MODEL);
    rows = Inputs.labelled();
    scorer = TextScorer.of(model).scorer();
    probabilities = new double[model.labels().size()];
  }

  /** One operation is all texts; the sum keeps the work from being optimised away. */
  @Benchmark
  public double score() {
    double sum = 0;
    for (LabelledText row : rows) {
      scorer.score(row.text(), row.target(), probabilities);
      sum += probabilities[0];
    }
    return sum;
  }
}
