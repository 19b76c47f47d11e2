package org.stance.shares;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance.dataset.DateRange;
import org.stance.dataset.RowDocument;
import org.stance.statement.Speaker;
import org.stance.statement.Statement;
import org.stance.table.Columns;

/** What statements can be grouped by. The names are used in options and results. */
public enum Grouping {
  /** The speaker: column {@code speaker}, else {@code name}. */
  SPEAKER,
  /** The speaker's country: column {@code country}. */
  COUNTRY,
  /** The publisher: column {@code outlet}, else the host of the page's address. */
  OUTLET,
  /** The ISO week of column {@code date}, such as {@code 2025-W07}. */
  WEEK;

  private static final Pattern HOST =
      Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]+)");
  private static final int LENGTH_OF_WEEK = "2025-W07".length();

  /**
   * The word used in options and results.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The columns that name the group.
   *
   * @return names of columns, of which the first that isn't empty counts
   */
  public List<String> columns() {
    return switch (this) {
      case SPEAKER -> List.of(Columns.SPEAKER, "name");
      case COUNTRY -> List.of(Columns.COUNTRY);
      case OUTLET ->
          Stream.concat(Stream.of(Columns.OUTLET), RowDocument.ADDRESS_COLUMNS.stream()).toList();
      case WEEK -> List.of(Columns.DATE);
    };
  }

  /**
   * The name of the group of statements whose group is unknown.
   *
   * @return the name in tables
   */
  public String unknown() {
    return this == SPEAKER ? "(not named)" : "(unknown)";
  }

  /**
   * The group of a row.
   *
   * @param row values by column
   * @return the group's name; empty where no column names it, or its value can't be read
   */
  public String of(Map<String, String> row) {
    for (String column : columns()) {
      String value = singleSpaced(row.get(column));
      if (!value.isEmpty()) {
        return column.endsWith(Columns.URL) ? host(value) : this == WEEK ? week(value) : value;
      }
    }
    return "";
  }

  /** The group of a statement that was extracted from an article; empty if unknown. */
  String of(Statement statement) {
    Speaker speaker = statement.speaker();
    return switch (this) {
      case SPEAKER -> singleSpaced(speaker == null ? null : speaker.name());
      case COUNTRY -> "";
      case OUTLET -> host(singleSpaced(statement.url()));
      case WEEK -> week(singleSpaced(statement.date()));
    };
  }

  private static String singleSpaced(@Nullable String value) {
    return value == null ? "" : value.replaceAll("\\s+", " ").strip();
  }

  private static String host(String url) {
    Matcher matcher = HOST.matcher(url);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String week(String date) {
    return DateRange.day(date)
        .map(day -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, LENGTH_OF_WEEK))
        .orElse("");
  }
}
