package org.stance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance.model.TribuoLoop;
import org.stance.prediction.StanceClassifier;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.task.Target;

class BenchmarkCommandTest {
  @TempDir static Path directory;

  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    Path data = Talks.write(directory, "talks.csv", Talks.csv());
    model = directory.resolve("ngrams.stance");
    assertThat(
            Shell.run(
                    "train",
                    "--features",
                    "ngrams",
                    "--data",
                    data.toString(),
                    "--model",
                    model.toString())
                .exitCode())
        .isZero();
  }

  private static Shell benchmark(String... more) {
    List<String> args = new ArrayList<>(List.of("benchmark", "--model", model.toString()));
    args.addAll(List.of(more));
    return Shell.run(args.toArray(String[]::new));
  }

  @Test
  void everyContenderHasARateAndARatio() {
    Shell shell = benchmark("--rounds", "2", directory.resolve("talks.csv").toString());
    assertThat(shell.err()).isEmpty();
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("60 texts, 2 rounds")
        .containsPattern("(?m)^Tribuo's loop.* [0-9,]+ +1\\.00 \\(1\\.00 to 1\\.00\\)$")
        .containsPattern("(?m)^Stance, predictions .*\\(\\d.* to \\d.*\\)$")
        .containsPattern("(?m)^Stance, CSV to CSV .*\\(\\d.* to \\d.*\\)$");
  }

  @Test
  void jsonHoldsTheSpread() {
    Shell shell =
        benchmark("--rounds", "1", "--format", "json", directory.resolve("talks.csv").toString());
    assertThat(shell.out())
        .startsWith("{\"schema\":\"stance.benchmark/1\",\"texts\":60,\"rounds\":1,")
        .contains("\"ratio\":{\"value\":1.0,\"least\":1.0,\"most\":1.0}")
        .endsWith("}\n");
  }

  @Test
  void atLeastOneRoundAndRow() {
    assertThat(benchmark("--rounds", "0").exitCode()).isEqualTo(2);
    assertThat(benchmark("--rows", "0").err())
        .startsWith("stance: error: --rows 0 (1 or more expected)");
  }

  @Test
  void tribuosLoopTellsTheSameStances() throws IOException {
    TribuoLoop loop = TribuoLoop.load(model);
    StanceClassifier classifier = StanceClassifier.load(model);
    try (RowReader rows = RowReader.open(directory.resolve("talks.csv"))) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        for (String text : List.of(row.column("text"), "xyzzy", "we doubt xyzzy talks")) {
          assertThat(loop.stance(text, Target.DEFAULT))
              .isEqualTo(classifier.classify(text, Target.DEFAULT).stance());
        }
      }
    }
  }
}
