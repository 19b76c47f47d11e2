package org.stance.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.cli.console.Progress;
import org.stance.cli.console.RowProgress;
import org.stance.cli.console.Terminal;
import org.stance.cli.options.ExcelOption;
import org.stance.prediction.Prediction;
import org.stance.table.RowChunks;
import org.stance.task.LabelSet;
import org.stance.task.Target;

class BatchesTest {
  private static final LabelSet LABELS = new LabelSet(List.of("yes", "no"));
  private static final Target TARGET = new Target("the plan");

  /** Sure of nothing but the target. */
  private static Prediction predict(String text, Target target) {
    if (text.equals("defect")) {
      throw new IllegalStateException("no");
    }
    double yes = target.equals(TARGET) ? 0.75 : 0.25;
    return new Prediction(LABELS, List.of(yes, 1 - yes), Optional.empty());
  }

  private static RowClassifier.Classifier each(BiFunction<String, Target, Prediction> predict) {
    return passages ->
        passages.stream().map(one -> predict.apply(one.text(), one.target())).toList();
  }

  private static long run(String in, OutputStream out, int threads) throws IOException {
    return run(in, out, threads, BatchesTest::predict);
  }

  private static long run(
      String in, OutputStream out, int threads, BiFunction<String, Target, Prediction> predict)
      throws IOException {
    byte[] bytes = in.getBytes(StandardCharsets.UTF_8);
    try (RowChunks chunks =
            RowChunks.open(new ByteArrayInputStream(bytes), "f.csv", Optional.empty(), 20);
        Progress progress = new Progress(Terminal.ofProcess(), true)) {
      ChunkClassifier work =
          new ChunkClassifier(
              new RowClassifier(each(predict)),
              TARGET,
              LABELS,
              chunks.header(),
              RowFormat.CSV,
              new ExcelOption());
      return new Batches(work, threads)
          .run(chunks, out, new RowProgress(progress, 0, System::nanoTime));
    }
  }

  private static String written(String in, int threads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(in, out, threads);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void chunksAreWrittenInTheirOrder(int threads) throws IOException {
    String rows =
        IntStream.range(0, 500)
            .mapToObj(i -> i + ",\"text,\n" + i + "\"\n")
            .collect(Collectors.joining());
    String expected =
        IntStream.range(0, 500)
            .mapToObj(i -> i + ",\"text,\n" + i + "\",yes,0.7500,0.7500,0.2500,\n")
            .collect(Collectors.joining("", "n,text,stance,confidence,p_yes,p_no,review\n", ""));
    assertThat(written("n,text\n" + rows, threads)).isEqualTo(expected);
  }

  @Test
  void aRowsOwnTargetCountsAndTheNextRowsToo() throws IOException {
    assertThat(written("text,target\na,other\nb,\nc,other\nd,the plan\n", 1))
        .isEqualTo(
            """
            text,target,stance,confidence,p_yes,p_no,review
            a,other,no,0.7500,0.2500,0.7500,
            b,,yes,0.7500,0.7500,0.2500,
            c,other,no,0.7500,0.2500,0.7500,
            d,the plan,yes,0.7500,0.7500,0.2500,
            """);
  }

  @Test
  void aDefectCostsOneRow() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run("text\na\ndefect\nb\n", out, 2)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .containsExactly(
            "text,stance,confidence,p_yes,p_no,review",
            "a,yes,0.7500,0.7500,0.2500,",
            "defect,,,,,failed: java.lang.IllegalStateException: no",
            "b,yes,0.7500,0.7500,0.2500,");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void whatComesBeforeABrokenRowIsWritten(int threads) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String in = "text\n" + "a\n".repeat(100) + "\"b\"c\n" + "a\n".repeat(100);
    assertThatThrownBy(() -> run(in, out, threads)).hasMessageStartingWith("f.csv:102: text after");
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(101);
  }

  @Test
  void aReaderWhoHasGoneStopsTheWork() {
    AtomicInteger done = new AtomicInteger();
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(
            () ->
                run(
                    "text\n" + "a\n".repeat(100_000),
                    gone,
                    2,
                    (text, target) -> {
                      done.incrementAndGet();
                      return predict(text, target);
                    }))
        .hasMessage("gone");
    assertThat(done.get()).isLessThan(1000);
  }

  @Test
  void lackOfMemoryIsNoDefectOfARow() {
    assertThatThrownBy(
            () ->
                run(
                    "text\na\n",
                    OutputStream.nullOutputStream(),
                    1,
                    (text, target) -> {
                      throw new OutOfMemoryError("none");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
