package org.stance.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.stance.benchmark.Inputs;
import org.stance.cli.console.Terminal;
import org.stance.dataset.LabelledText;
import org.stance.table.RowWriter;

/**
 * How long {@code stance classify --threads 1} takes from CSV file to CSV file, for all texts of
 * the training data. It lies in this package to run the command; loading the model, once per {@value
 * #COPIES} times all texts, is part of it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsvBenchmark {
  static final int COPIES = 20;
  private static final List<String> HEADER = List.of("text");

  private Path input;
  private Path output;

  /** Writes the texts as CSV. */
  @Setup
  public void write() throws IOException {
    input = Files.createTempFile("texts", ".csv");
    output = Files.createTempFile("stances", ".csv");
    try (Writer out = Files.newBufferedWriter(input);
        RowWriter writer = RowWriter.csv(out, HEADER)) {
      for (int copy = 0; copy < COPIES; copy++) {
        for (LabelledText row : Inputs.labelled()) {
          writer.write(HEADER, List.of(row.text()));
        }
      }
    }
  }

  /** Removes both files. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(input);
    Files.delete(output);
  }

  /** One operation is all texts once. */
  @Benchmark
  @OperationsPerInvocation(COPIES)
  public int classify() {
    int code =
        Main.run(
            Terminal.ofProcess(),
            List.of(
                "classify",
                "--quiet",
                "--threads=1",
                "--model=" + Inputs.MODEL,
                "--output=" + output,
                input.toString()));
    if (code != 0) {
      throw new IllegalStateException("exit code " + code);
    }
    return code;
  }
}
