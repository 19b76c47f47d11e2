package org.stance.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance.batch.PredictionColumns;
import org.stance.dataset.LabelledText;
import org.stance.evaluation.Comparison.RowAnswer;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;
import org.stance.table.Columns;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.task.LabelSet;

/**
 * A file written by {@code stance classify}, to be matched with labelled rows.
 *
 * @param file its name
 * @param labels the labels of its columns p_LABEL
 * @param rows its rows
 */
public record PredictedRows(String file, LabelSet labels, List<Row> rows) {
  private static final String ID = Columns.ID;

  /** Probabilities are written with four digits, so 0.0000 means less than this. */
  private static final double MIN_PROBABILITY = 0.00005;

  /** Reads a file. */
  public static PredictedRows read(Path path) throws IOException {
    String file = path.toString();
    try (RowReader reader = RowReader.open(path)) {
      List<String> labels =
          reader.header().stream()
              .filter(name -> name.startsWith(PredictionColumns.PROBABILITY))
              .map(name -> name.substring(PredictionColumns.PROBABILITY.length()))
              .toList();
      if (labels.size() < 2 || !reader.header().contains(PredictionColumns.STANCE)) {
        throw new InputFormatException(
            file,
            1,
            "no columns stance and p_LABEL (a file that \"stance classify\" wrote expected)");
      }
      List<Row> rows = new ArrayList<>();
      for (Row row = reader.next(); row != null; row = reader.next()) {
        String problem = row.problem();
        if (problem != null) {
          throw new InputFormatException(file, row.line(), problem);
        }
        rows.add(row);
      }
      return new PredictedRows(file, new LabelSet(labels), rows);
    }
  }

  /** Refuses a file whose labels differ from another's. */
  public void mustHaveLabelsOf(PredictedRows other) throws InputFormatException {
    if (!Set.copyOf(labels.labels()).equals(Set.copyOf(other.labels.labels()))) {
      throw new InputFormatException(
          file,
          1,
          "labels %s (%s expected, as in %s)"
              .formatted(labels.labels(), other.labels.labels(), other.file));
    }
  }

  /** The prediction for each labelled row, in the same order. */
  public List<RowAnswer> answers(List<LabelledText> wanted) throws InputFormatException {
    Map<String, Row> byId = byId(wanted);
    if (byId.isEmpty() && rows.size() != wanted.size()) {
      throw new InputFormatException(
          file,
          "%d rows (%d expected, as in %s, or a column id)"
              .formatted(rows.size(), wanted.size(), wanted.get(0).file()));
    }
    List<RowAnswer> answers = new ArrayList<>();
    for (LabelledText row : wanted) {
      Row found = byId.isEmpty() ? rows.get(answers.size()) : byId.get(row.column(ID));
      answers.add(answer(row, found));
    }
    return answers;
  }

  /** The rows by id; empty unless all rows on both sides have an id and those wanted are unique. */
  private Map<String, Row> byId(List<LabelledText> wanted) throws InputFormatException {
    Set<String> ids = new HashSet<>();
    for (LabelledText row : wanted) {
      if (StrictText.isBlank(row.column(ID)) || !ids.add(row.column(ID))) {
        return Map.of();
      }
    }
    Map<String, Row> byId = new LinkedHashMap<>();
    for (Row row : rows) {
      String id = row.column(ID);
      if (StrictText.isBlank(id)) {
        return Map.of();
      }
      if (byId.put(id, row) != null) {
        throw new InputFormatException(
            file, row.line(), "id " + InputFormatException.quoted(id) + " again (once expected)");
      }
    }
    return byId;
  }

  private RowAnswer answer(LabelledText row, @Nullable Row found) throws InputFormatException {
    String place = row.file() + ":" + row.line();
    if (found == null) {
      String id = InputFormatException.quoted(row.column(ID));
      throw new InputFormatException(file, "no row with id " + id + " (as in " + place + ")");
    }
    if (found.columns().containsKey(Columns.TEXT)
        && !found.column(Columns.TEXT).equals(row.text())) {
      throw problem(
          found,
          "another text than in %s (the same rows in the same order expected, or a column id)"
              .formatted(place));
    }
    String stance = found.column(PredictionColumns.STANCE);
    if (labels.indexOf(stance) < 0) {
      throw problem(
          found,
          "stance %s (expected one of %s)"
              .formatted(InputFormatException.quoted(stance), String.join(", ", labels.labels())));
    }
    return new RowAnswer(stance, probability(found, PredictionColumns.PROBABILITY + row.label()));
  }

  private double probability(Row row, String column) throws InputFormatException {
    String words = row.column(column);
    try {
      double value = Double.parseDouble(words);
      if (value >= 0 && value <= 1) {
        return Math.max(MIN_PROBABILITY, value);
      }
    } catch (NumberFormatException notANumber) {
      // Reported below.
    }
    throw problem(row, column + " " + InputFormatException.quoted(words) + " (0 to 1 expected)");
  }

  private InputFormatException problem(Row row, String words) {
    return new InputFormatException(file, row.line(), words);
  }
}
