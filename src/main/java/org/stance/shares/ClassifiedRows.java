package org.stance.shares;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.stance.batch.PredictionColumns;
import org.stance.cli.console.ExitCode;
import org.stance.cli.console.Failure;
import org.stance.cli.console.Terminal;
import org.stance.prediction.Review;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.task.LabelSet;

/**
 * Rows with a stance, to be counted.
 *
 * @param rows the rows
 * @param name what messages call their file
 */
public record ClassifiedRows(RowReader rows, String name) {
  private static final String REVIEW = "review";

  /** Their columns must be those of the labels, and hold what they are to be counted by. */
  public void check(LabelSet labels, List<Grouping> by) throws Failure {
    List<String> header = rows.header();
    if (!header.contains(PredictionColumns.STANCE)) {
      throw new Failure(
          ExitCode.DATA,
          name + ":1: no column \"stance\" (columns here: " + String.join(", ", header) + ")",
          "\"stance classify\" adds it to rows with a column text");
    }
    List<String> own =
        header.stream()
            .filter(column -> column.startsWith(PredictionColumns.PROBABILITY))
            .map(column -> column.substring(PredictionColumns.PROBABILITY.length()))
            .toList();
    if (!own.isEmpty() && !Set.copyOf(own).equals(Set.copyOf(labels.labels()))) {
      throw new Failure(
          ExitCode.DATA,
          "%s:1: stances %s (the model's %s expected)"
              .formatted(name, String.join(", ", own), String.join(", ", labels.labels())),
          "--model FILE names the model that made the predictions");
    }
    for (Grouping one : by) {
      if (one.columns().stream().noneMatch(header::contains)) {
        throw new Failure(
            ExitCode.DATA,
            "%s:1: no column for --by %s (%s expected)"
                .formatted(name, one.label(), String.join(" or ", one.columns())));
      }
    }
  }

  /** Counts all rows that have a stance, and tells of those that don't. */
  public void count(StanceCounts counts, Terminal terminal) throws Failure, IOException {
    long counted = 0;
    long left = 0;
    String first = "";
    for (Row row = rows.next(); row != null; row = rows.next()) {
      String problem = problem(row);
      if (problem.isEmpty()) {
        add(row, counts);
        counted++;
      } else {
        first = left == 0 ? name + ":" + row.line() + ": " + problem : first;
        left++;
      }
    }
    if (counted == 0) {
      throw new Failure(
          ExitCode.DATA, first.isEmpty() ? name + ": no row (at least one expected)" : first);
    }
    if (left > 0) {
      terminal.warning(left + (left == 1 ? " row" : " rows") + " not counted; the first: " + first);
    }
  }

  /** Why a row tells no stance; empty if it does. */
  private static String problem(Row row) {
    String problem = row.problem();
    if (problem != null) {
      return problem;
    }
    if (row.column(REVIEW).equals(Review.EMPTY_TEXT.label())) {
      return "no words";
    }
    return row.column(PredictionColumns.STANCE).isEmpty() ? "no stance (one expected)" : "";
  }

  private void add(Row row, StanceCounts counts) throws Failure {
    try {
      counts.add(CountedStatement.of(row.columns()));
    } catch (IllegalArgumentException wrong) {
      throw new Failure(
          ExitCode.DATA,
          name + ":" + row.line() + ": " + wrong.getMessage(),
          "--model FILE names the model that made the predictions");
    }
  }
}
