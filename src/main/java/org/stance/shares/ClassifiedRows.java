package org.stance.shares;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.stance.batch.PredictionColumns;
import org.stance.file.InputFormatException;
import org.stance.prediction.Review;
import org.stance.table.Columns;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.task.LabelSet;

/**
 * Rows with a stance, to be counted.
 *
 * @param rows the rows
 * @param name the file's name in messages
 */
public record ClassifiedRows(RowReader rows, String name) {
  private static final String REVIEW = Columns.REVIEW;

  /**
   * How many rows were counted.
   *
   * @param counted rows with a stance, 0 or more
   * @param skipped rows without one, 0 or more
   * @param firstSkipped the first of these: {@code FILE:LINE: what was found (what was expected)};
   *     empty if there is none
   */
  public record RowCounts(long counted, long skipped, String firstSkipped) {}

  /**
   * Checks the columns before any row is read.
   *
   * @param labels the labels of the model that is said to have made the predictions
   * @param by the groupings whose columns must be there
   * @throws InputFormatException if there is no column {@code stance}, the columns of probabilities
   *     are not those of {@code labels}, or a grouping has no column
   */
  public void check(LabelSet labels, List<Grouping> by) throws InputFormatException {
    List<String> header = rows.header();
    if (!header.contains(PredictionColumns.STANCE)) {
      throw unfit("no column \"stance\" (columns here: " + String.join(", ", header) + ")")
          .withHint("\"stance classify\" adds it to rows with a column text");
    }
    checkLabels(labels);
    for (Grouping grouping : by) {
      if (grouping.columns().stream().noneMatch(header::contains)) {
        String columns = String.join(" or ", grouping.columns());
        throw unfit("no column for --by %s (%s expected)".formatted(grouping.label(), columns));
      }
    }
  }

  private void checkLabels(LabelSet labels) throws InputFormatException {
    List<String> found =
        rows.header().stream()
            .filter(column -> column.startsWith(PredictionColumns.PROBABILITY))
            .map(column -> column.substring(PredictionColumns.PROBABILITY.length()))
            .toList();
    if (!found.isEmpty() && !Set.copyOf(found).equals(Set.copyOf(labels.labels()))) {
      throw unfit(
              "stances %s (the model's %s expected)"
                  .formatted(String.join(", ", found), String.join(", ", labels.labels())))
          .withHint("--model FILE names the model that made the predictions");
    }
  }

  private InputFormatException unfit(String problem) {
    return new InputFormatException(name, 1, problem);
  }

  /**
   * Counts all rows that have a stance.
   *
   * @param counts where they are added
   * @return how many rows were counted and how many were not
   * @throws IllegalArgumentException if a stance is not one of the labels; the message names file
   *     and line
   * @throws IOException if reading fails
   */
  public RowCounts count(StanceCounts counts) throws IOException {
    long counted = 0;
    long skipped = 0;
    String firstSkipped = "";
    for (Row row = rows.next(); row != null; row = rows.next()) {
      String problem = problem(row);
      if (problem.isEmpty()) {
        add(row, counts);
        counted++;
      } else {
        firstSkipped = skipped == 0 ? place(row) + problem : firstSkipped;
        skipped++;
      }
    }
    return new RowCounts(counted, skipped, firstSkipped);
  }

  private String place(Row row) {
    return name + ":" + row.line() + ": ";
  }

  /** Why a row has no stance; empty if it has one. */
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

  private void add(Row row, StanceCounts counts) {
    try {
      counts.add(CountedStatement.of(row.columns()));
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(place(row) + unfit.getMessage(), unfit);
    }
  }
}
