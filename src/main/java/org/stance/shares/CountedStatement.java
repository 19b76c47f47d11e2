package org.stance.shares;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance.dataset.DateRange;
import org.stance.dataset.RowDocument;
import org.stance.prediction.ClassifiedStatement;
import org.stance.statement.Statement;
import org.stance.table.Columns;

/**
 * What counting needs to know of a classified statement.
 *
 * @param document the document it comes from; empty if unknown, in which case the statement counts
 *     as a document of its own
 * @param text its words
 * @param date its date in any form that {@link DateRange} reads; may be empty
 * @param stance the predicted label
 * @param review whether a person should check the prediction
 * @param groups the group it belongs to by each {@link Grouping}; empty if unknown
 */
public record CountedStatement(
    String document,
    String text,
    String date,
    String stance,
    boolean review,
    Map<Grouping, String> groups) {
  /** Copies the groups. */
  public CountedStatement {
    groups = Map.copyOf(groups);
  }

  /**
   * A statement that was extracted and classified here.
   *
   * @param classified the statement and its prediction
   * @return what counts of it; its country is unknown, and its outlet is the host of its address
   */
  public static CountedStatement of(ClassifiedStatement classified) {
    Statement statement = classified.statement();
    return new CountedStatement(
        firstKnown(statement.document(), statement.url()),
        statement.text(),
        firstKnown(statement.date()),
        classified.prediction().stance(),
        classified.prediction().review().isPresent(),
        groups(by -> by.of(statement)));
  }

  /**
   * A row as {@code stance classify} and {@code stance run} write it.
   *
   * @param row values by column; {@link RowDocument} says which of them name the document
   * @return what counts of it; a missing column is empty
   */
  public static CountedStatement of(Map<String, String> row) {
    return new CountedStatement(
        RowDocument.of(row),
        row.getOrDefault(Columns.TEXT, ""),
        firstKnown(row.get(Columns.DATE)),
        row.getOrDefault(Columns.STANCE, ""),
        !row.getOrDefault(Columns.REVIEW, "").isEmpty(),
        groups(by -> by.of(row)));
  }

  private static Map<Grouping, String> groups(Function<Grouping, String> name) {
    return Arrays.stream(Grouping.values()).collect(Collectors.toMap(by -> by, name));
  }

  /** The first value that isn't blank, stripped; empty if there is none. */
  private static String firstKnown(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }
}
