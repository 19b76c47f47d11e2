package org.stance.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which document a row is from: the columns that may name it, and in which order they count. */
public final class RowDocument {
  /** The columns that hold a page's address, the preferred one first. */
  public static final List<String> ADDRESS_COLUMNS = List.of("source_url", "url");

  /** The columns that may name the document, the preferred one first. */
  public static final List<String> COLUMNS =
      List.of("document", "document_id", ADDRESS_COLUMNS.get(0), ADDRESS_COLUMNS.get(1));

  private RowDocument() {}

  /**
   * The name of a row's document.
   *
   * @param row values by column
   * @return the first of {@link #COLUMNS} that isn't blank, empty where all are
   */
  public static String of(Map<String, String> row) {
    return COLUMNS.stream()
        .map(column -> row.getOrDefault(column, "").strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * The column that names the documents of a set of rows.
   *
   * @param used whether the rows have a column
   * @return the first of {@link #COLUMNS} that they have
   */
  public static Optional<String> column(Predicate<String> used) {
    return COLUMNS.stream().filter(used).findFirst();
  }
}
