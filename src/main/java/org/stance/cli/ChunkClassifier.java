package org.stance.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.stance.file.Row;
import org.stance.file.RowReader;
import org.stance.file.RowWriter;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.statement.LabelSet;
import org.stance.statement.Target;

/**
 * Turns some rows into the bytes of classified ones. Thread-safe.
 *
 * @param classify tells where a text stands
 * @param fallback the target of rows that name none
 * @param labels the labels of the predictions
 * @param header the columns that come in
 * @param format how the rows are written
 */
record ChunkClassifier(
    BiFunction<String, Target, Prediction> classify,
    Target fallback,
    LabelSet labels,
    List<String> header,
    RowFormat format) {
  private static final String SCHEMA = "stance.prediction/1";

  /** What comes before the first row. */
  byte[] start() throws IOException {
    if (format != RowFormat.CSV) {
      return new byte[0];
    }
    StringWriter out = new StringWriter();
    RowWriter.csv(out, shape(header).out()).close();
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Classifies rows; one that can't be read keeps what could, and says why.
   *
   * @throws IOException never: what ends the rows is part of the answer
   */
  Part part(RowReader rows) throws IOException {
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
        ? RowWriter.csvWithoutHeader(text, shape.out())
        : RowWriter.jsonLines(text, SCHEMA, ClassifiedRow.numbers(labels));
  }

  private RowShape shape(List<String> names) {
    List<String> allowed = format == RowFormat.CSV ? header : List.of();
    return RowShape.of(names, ClassifiedRow.added(labels), allowed);
  }

  private void write(RowReader rows, RowShape first, RowWriter writer, Counter counter)
      throws IOException {
    RowShape shape = first;
    Target target = fallback;
    for (Row row = rows.next(); row != null; row = rows.next()) {
      if (!row.names().equals(shape.in())) {
        shape = shape(row.names());
      }
      target = target(row, target);
      List<String> values = shape.kept(row);
      counter.failed += add(values, row, shape, target) ? 0 : 1;
      counter.rows++;
      writer.write(shape.out(), values);
    }
  }

  /** Mostly that of the row before. */
  private Target target(Row row, Target before) {
    String named = row.column("target");
    if (named.isEmpty()) {
      return fallback;
    }
    return named.equals(before.name()) ? before : ClassifiedRow.target(row, fallback);
  }

  /** Returns whether there was something to classify. */
  private boolean add(List<String> values, Row row, RowShape shape, Target target) {
    String problem = row.problem() == null ? shape.problem() : row.problem();
    if (!problem.isEmpty()) {
      ClassifiedRow.addProblem(values, labels, problem);
      return false;
    }
    int columns = values.size();
    try {
      Prediction prediction = classify.apply(row.column(ClassifiedRow.TEXT), target);
      ClassifiedRow.add(values, prediction);
      return !prediction.review().equals(Optional.of(Review.EMPTY_TEXT));
    } catch (RuntimeException defect) {
      // A defect that one text brings out costs that row, not the hours spent on the others.
      values.subList(columns, values.size()).clear();
      ClassifiedRow.addProblem(values, labels, "failed: " + defect);
      return false;
    }
  }

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
  record Part(byte[] bytes, int rows, int failed, Optional<IOException> failure) {}
}
