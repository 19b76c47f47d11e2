package org.stance.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.stance.encoder.TargetedText;
import org.stance.prediction.Prediction;
import org.stance.prediction.Review;
import org.stance.table.Columns;
import org.stance.table.CsvStyle;
import org.stance.table.Row;
import org.stance.table.RowWriter;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/**
 * Turns rows into the bytes of classified rows. Thread-safe.
 *
 * @param classifier classifies the texts
 * @param fallback the target of rows without one
 * @param labels the labels of the predictions
 * @param header the columns of the input
 * @param csv the style of the CSV to write; empty for JSON Lines
 */
public record BatchClassifier(
    RowClassifier classifier,
    Target fallback,
    LabelSet labels,
    List<String> header,
    Optional<CsvStyle> csv) {
  private static final String SCHEMA = "stance.prediction/1";

  /** What comes before the first row. */
  byte[] start() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      if (csv.isPresent()) {
        RowWriter.csv(text, shape(header).out(), csv.get()).close();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // bytes are written to memory
    }
    return bytes.toByteArray();
  }

  /** Classifies rows; a bad one keeps what could be read of it, and says what is wrong. */
  public ClassifiedBatch classify(List<Row> rows) {
    List<Pending> pending = pending(rows);
    List<TargetedText> texts =
        pending.stream().filter(row -> row.problem().isEmpty()).map(Pending::text).toList();
    Iterator<RowClassifier.RowAnswer> answers = classifier.classify(texts).iterator();
    int failed = 0;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RowWriter writer = writer(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      for (Pending row : pending) {
        boolean good = row.problem().isEmpty() && add(row.values(), answers.next());
        if (!row.problem().isEmpty()) {
          PredictionColumns.addProblem(row.values(), labels, row.problem());
        }
        failed += good ? 0 : 1;
        writer.write(row.shape().out(), row.values());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // bytes are written to memory
    }
    return new ClassifiedBatch(bytes.toByteArray(), rows.size(), failed);
  }

  private RowWriter writer(Writer text) {
    return csv.isPresent()
        ? RowWriter.csvWithoutHeader(text, shape(header).out(), csv.get())
        : RowWriter.jsonLines(text, SCHEMA, PredictionColumns.numbers(labels));
  }

  private RowShape shape(List<String> names) {
    List<String> allowed = csv.isPresent() ? header : List.of();
    return RowShape.of(names, PredictionColumns.added(labels), allowed);
  }

  private List<Pending> pending(List<Row> rows) {
    List<Pending> pending = new ArrayList<>(rows.size());
    RowShape shape = shape(header);
    Target target = fallback;
    for (Row row : rows) {
      if (!row.names().equals(shape.in())) {
        shape = shape(row.names());
      }
      target = target(row, target);
      String text = row.column(PredictionColumns.TEXT);
      String problem = row.problem() == null ? shape.problem() : row.problem();
      if (problem.isEmpty()) {
        problem = PredictionColumns.textProblem(text);
      }
      pending.add(new Pending(shape, shape.kept(row), new TargetedText(text, target), problem));
    }
    return pending;
  }

  /** The row's target. Consecutive rows usually share one, so the previous object is reused. */
  private Target target(Row row, Target previous) {
    String named = row.column(Columns.TARGET);
    if (named.isEmpty()) {
      return fallback;
    }
    return named.equals(previous.name()) ? previous : PredictionColumns.target(row, fallback);
  }

  /** Returns whether there was something to classify. */
  private boolean add(List<String> values, RowClassifier.RowAnswer answer) {
    if (answer.prediction().isEmpty()) {
      PredictionColumns.addProblem(values, labels, answer.problem());
      return false;
    }
    Prediction prediction = answer.prediction().get();
    PredictionColumns.add(values, prediction);
    return !prediction.review().equals(Optional.of(Review.EMPTY_TEXT));
  }

  /**
   * A row that is classified together with others.
   *
   * @param shape its columns
   * @param values their values
   * @param text what is classified
   * @param problem why it can't be classified; empty if it can
   */
  private record Pending(RowShape shape, List<String> values, TargetedText text, String problem) {}
}
