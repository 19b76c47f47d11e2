package org.stance.shares;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stance.dataset.DateRange;
import org.stance.dataset.RowDocument;

/**
 * What counting needs of a classified statement.
 *
 * @param document what it stands in; empty where that isn't told, as if it stood alone
 * @param text its words
 * @param date its day or time, starting with the year; empty where there is none that can be read
 * @param stance the predicted label
 * @param review whether a person should look at it
 * @param groups what it belongs to, for each {@link Grouping}; empty where that isn't told
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
   * A row as {@code stance classify} and {@code stance run} write it.
   *
   * @param row values by column; the document is that of {@link RowDocument}
   * @return the statement; columns that aren't there are empty
   */
  public static CountedStatement of(Map<String, String> row) {
    return new CountedStatement(
        RowDocument.of(row),
        row.getOrDefault("text", ""),
        sortable(row.getOrDefault("date", "").strip()),
        row.getOrDefault("stance", ""),
        !row.getOrDefault("review", "").isEmpty(),
        Stream.of(Grouping.values()).collect(Collectors.toMap(by -> by, by -> by.of(row))));
  }

  /** The day first, whatever the form of the date; then the date as given, for its time. */
  private static String sortable(String date) {
    return DateRange.of(date).map(range -> range.first() + " " + date).orElse("");
  }
}
