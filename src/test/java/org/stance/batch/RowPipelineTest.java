package org.stance.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance.prediction.Prediction;
import org.stance.table.CsvStyle;
import org.stance.table.RowReader;
import org.stance.task.LabelSet;
import org.stance.task.Target;

class RowPipelineTest {
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
    return run(in, out, threads, RowPipelineTest::predict);
  }

  private static long run(
      String in, OutputStream out, int threads, BiFunction<String, Target, Prediction> predict)
      throws IOException {
    return run(in, out, threads, predict, (rows, position) -> {});
  }

  private static void run(String in, RowPipeline.RowListener listener) throws IOException {
    run(in, OutputStream.nullOutputStream(), 1, RowPipelineTest::predict, listener);
  }

  private static long run(
      String in,
      OutputStream out,
      int threads,
      BiFunction<String, Target, Prediction> predict,
      RowPipeline.RowListener listener)
      throws IOException {
    byte[] bytes = in.getBytes(StandardCharsets.UTF_8);
    try (RowReader rows = RowReader.open(new ByteArrayInputStream(bytes), "f.csv")) {
      BatchClassifier work =
          new BatchClassifier(
              new RowClassifier(each(predict)),
              TARGET,
              LABELS,
              rows.header(),
              Optional.of(CsvStyle.PLAIN));
      return new RowPipeline(work, threads).run(rows, out, listener);
    }
  }

  private static String written(String in, int threads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(in, out, threads);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void batchesAreWrittenInTheirOrder(int threads) throws IOException {
    String rows =
        IntStream.range(0, 5000)
            .mapToObj(i -> i + ",\"text,\n" + i + "\"\n")
            .collect(Collectors.joining());
    String expected =
        IntStream.range(0, 5000)
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
    String in = "text\n" + "a\n".repeat(3000) + "\"b\"c\n" + "a\n".repeat(100);
    assertThatThrownBy(() -> run(in, out, threads))
        .hasMessageStartingWith("f.csv:3002: text after");
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3001);
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
    assertThat(done.get()).isLessThan(5000);
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

  @Test
  void theListenerHearsOfEveryRowAndTheLastByte() throws IOException {
    String in = "text\n" + "some words\n".repeat(2000);
    List<Integer> rows = new ArrayList<>();
    List<Long> positions = new ArrayList<>();
    run(
        in,
        (more, position) -> {
          rows.add(more);
          positions.add(position);
        });
    assertThat(rows.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2000);
    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(positions).isSorted().endsWith((long) in.length());
  }

  @Test
  void aLongRowIsABatchOfItsOwn() throws IOException {
    String longRow = "x".repeat(1 << 18) + "\n";
    List<Integer> rows = new ArrayList<>();
    run("text\n" + longRow.repeat(5) + "a\nb\n", (more, position) -> rows.add(more));
    assertThat(rows).containsExactly(1, 1, 1, 1, 1, 2);
  }
}
