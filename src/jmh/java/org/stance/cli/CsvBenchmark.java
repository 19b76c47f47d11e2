package org.stance.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.stance.benchmark.Inputs;
import org.stance.file.RowChunks;
import org.stance.file.RowReader;
import org.stance.file.RowSyntax;
import org.stance.file.RowWriter;
import org.stance.model.StanceModel;
import org.stance.prediction.StanceClassifier;
import org.stance.statement.LabelledStatement;

/**
 * How long one thread of {@code stance classify} takes from CSV to CSV, both in memory, for all
 * texts of the training data. It lies in this package to do what the command does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsvBenchmark {
  private static final List<String> HEADER = List.of(ClassifiedRow.TEXT);
  private static final int CHUNK = 1 << 18;

  private ChunkClassifier classifier;
  private byte[] csv;

  /** Loads the n-grams model and writes the texts as CSV. */
  @Setup
  public void load() throws IOException {
    StanceModel model = StanceModel.load(Inputs.MODEL);
    classifier =
        new ChunkClassifier(
            new ManyTexts(StanceClassifier.of(model)::classify),
            model.defaultTarget(),
            model.labels(),
            HEADER,
            RowFormat.CSV,
            new ExcelOption());
    StringWriter out = new StringWriter();
    try (RowWriter writer = RowWriter.csv(out, HEADER)) {
      for (LabelledStatement row : Inputs.labelled()) {
        writer.write(HEADER, List.of(row.text()));
      }
    }
    csv = out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One operation is all texts; the number of bytes keeps the work from being left out. */
  @Benchmark
  public long classify() throws IOException {
    long bytes = 0;
    try (RowChunks chunks =
        RowChunks.open(new ByteArrayInputStream(csv), "", Optional.of(RowSyntax.CSV), CHUNK)) {
      for (RowReader rows = chunks.next(); rows != null; rows = chunks.next()) {
        bytes += classifier.part(rows).bytes().length;
      }
    }
    return bytes;
  }
}
