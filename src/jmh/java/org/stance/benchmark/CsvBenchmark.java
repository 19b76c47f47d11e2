package org.stance.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.stance.batch.BatchClassifier;
import org.stance.batch.PredictionColumns;
import org.stance.batch.RowClassifier;
import org.stance.batch.RowPipeline;
import org.stance.dataset.LabelledText;
import org.stance.model.StanceModel;
import org.stance.prediction.StanceClassifier;
import org.stance.table.CsvStyle;
import org.stance.table.RowReader;
import org.stance.table.RowWriter;

/**
 * How long {@code stance classify} with one thread takes from CSV to CSV, both in memory, for all
 * texts of the training data.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsvBenchmark {
  private static final List<String> HEADER = List.of(PredictionColumns.TEXT);

  private BatchClassifier classifier;
  private byte[] csv;

  /** Loads the n-grams model and writes the texts as CSV. */
  @Setup
  public void load() throws IOException {
    StanceModel model = StanceModel.load(Inputs.MODEL);
    classifier =
        new BatchClassifier(
            new RowClassifier(StanceClassifier.of(model)::classify),
            model.defaultTarget(),
            model.labels(),
            HEADER,
            Optional.of(CsvStyle.PLAIN));
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.csv(out, HEADER)) {
      for (LabelledText row : Inputs.labelled()) {
        writer.write(HEADER, List.of(row.text()));
      }
    }
    csv = out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One operation is all texts; the number of bytes keeps the work from being left out. */
  @Benchmark
  public long classify() throws IOException {
    CountingOutputStream out = new CountingOutputStream();
    try (RowReader rows = RowReader.open(new ByteArrayInputStream(csv), "f.csv")) {
      new RowPipeline(classifier, 1).run(rows, out, (more, position) -> {});
    }
    return out.bytes;
  }

  private static final class CountingOutputStream extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      bytes += length;
    }
  }
}
