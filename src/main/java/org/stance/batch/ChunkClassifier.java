package org.stance.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.stance.cli.options.ExcelOption;
import org.stance.encoder.TargetedText;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.table.RowWriter;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/**
 * Turns some rows into the bytes of classified ones. Thread-safe.
 *
 * @param classifier tells where texts stand
 * @param fallback the target of rows that name none
 * @param labels the labels of the predictions
 * @param header the columns that come in
 * @param format how the rows are written
 * @param excel whether a spreadsheet program will read them
 */
public record ChunkClassifier(
    RowClassifier classifier,
    Target fallback,
    LabelSet labels,
    List<String> header,
    RowFormat format,
    ExcelOption excel) {
  private static final String SCHEMA = "stance.prediction/1";

  /** Enough for the encoder to find texts of one length. */
  private static final int AT_ONCE = 512;

  /** What comes before the first row. */
  byte[] start() throws IOException {
    if (format != RowFormat.CSV) {
      return new byte[0];
    }
    StringWriter out = new StringWriter();
    RowWriter.csv(excel.writer(out), shape(header).out()).close();
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Classifies rows; one that can't be read keeps what could, and says why.
   *
   * @throws IOException never: what ends the rows is part of the answer
   */
  public Part part(RowReader rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    Counter counter = new Counter();
    Optional<IOException> failure = Optional.empty();
    RowShape shape = shape(header);
    try (RowWriter writer = writer(text, shape)) {
      try {
        write(rows, shape, writer, counter);
      } catch (IOException broken) {
        failure = Optional.of(broken);
      }
    }
    return new Part(bytes.toByteArray(), counter.rows, counter.failed, failure);
  }

  private RowWriter writer(Writer text, RowShape shape) {
    return format == RowFormat.CSV
        ? RowWriter.csvWithoutHeader(excel.further(text), shape.out())
        : RowWriter.jsonLines(text, SCHEMA, PredictionColumns.numbers(labels));
  }

  private RowShape shape(List<String> names) {
    List<String> allowed = format == RowFormat.CSV ? header : List.of();
    return RowShape.of(names, PredictionColumns.added(labels), allowed);
  }

  private void write(RowReader rows, RowShape first, RowWriter writer, Counter counter)
      throws IOException {
    List<Pending> pending = new ArrayList<>();
    try {
      RowShape shape = first;
      Target target = fallback;
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (!row.names().equals(shape.in())) {
          shape = shape(row.names());
        }
        target = target(row, target);
        TargetedText passage = new TargetedText(row.column(PredictionColumns.TEXT), target);
        String problem = row.problem() == null ? shape.problem() : row.problem();
        if (problem.isEmpty()) {
          problem = PredictionColumns.textProblem(passage.text());
        }
        pending.add(new Pending(shape, shape.kept(row), passage, problem));
        if (pending.size() == AT_ONCE) {
          write(pending, writer, counter);
          pending.clear();
        }
      }
    } finally {
      write(pending, writer, counter); // what was read before a failure isn't lost
    }
  }

  private void write(List<Pending> rows, RowWriter writer, Counter counter) throws IOException {
    List<TargetedText> passages =
        rows.stream().filter(row -> row.problem().isEmpty()).map(Pending::passage).toList();
    Iterator<RowClassifier.Answer> answers = classifier.classify(passages).iterator();
    for (Pending row : rows) {
      boolean good = row.problem().isEmpty() && add(row.values(), answers.next());
      if (!row.problem().isEmpty()) {
        PredictionColumns.addProblem(row.values(), labels, row.problem());
      }
      counter.rows++;
      counter.failed += good ? 0 : 1;
      writer.write(row.shape().out(), row.values());
    }
  }

  /** Mostly that of the row before. */
  private Target target(Row row, Target before) {
    String named = row.column("target");
    if (named.isEmpty()) {
      return fallback;
    }
    return named.equals(before.name()) ? before : PredictionColumns.target(row, fallback);
  }

  /** Returns whether there was something to classify. */
  private boolean add(List<String> values, RowClassifier.Answer answer) {
    if (answer.prediction().isEmpty()) {
      PredictionColumns.addProblem(values, labels, answer.problem());
      return false;
    }
    Prediction prediction = answer.prediction().get();
    PredictionColumns.add(values, prediction);
    return !prediction.review().equals(Optional.of(Review.EMPTY_TEXT));
  }

  /**
   * A row that waits to be classified with others.
   *
   * @param shape its columns
   * @param values their values
   * @param passage what is classified
   * @param problem why it is not; empty where it is
   */
  private record Pending(
      RowShape shape, List<String> values, TargetedText passage, String problem) {}

  private static final class Counter {
    private int rows;
    private int failed;
  }

  /**
   * Classified rows.
   *
   * @param bytes the rows as they are written
   * @param rows how many they are
   * @param failed how many of them had nothing to classify
   * @param failure why there are no more rows, where that is not the end of the chunk
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Part(byte[] bytes, int rows, int failed, Optional<IOException> failure) {}
}
