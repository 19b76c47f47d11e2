package org.stance.shares;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stance.dataset.DateRange;
import org.stance.dataset.RowDocument;

/** By what statements are put together. The names are those of options and of results. */
public enum Grouping {
  /** Who is credited with them: column {@code speaker}, else {@code name}. */
  SPEAKER,
  /** The speaker's country: column {@code country}. */
  COUNTRY,
  /** Who published them: column {@code outlet}, else the host of the page's address. */
  OUTLET,
  /** When: the ISO week of column {@code date}, as {@code 2025-W07}. */
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
   * The columns that may tell it.
   *
   * @return names of columns, the first that isn't empty being taken
   */
  public List<String> columns() {
    return switch (this) {
      case SPEAKER -> List.of("speaker", "name");
      case COUNTRY -> List.of("country");
      case OUTLET ->
          Stream.concat(Stream.of("outlet"), RowDocument.ADDRESS_COLUMNS.stream()).toList();
      case WEEK -> List.of("date");
    };
  }

  /** What a group is called whose rows don't tell. */
  String missing() {
    return this == SPEAKER ? "(not named)" : "(not told)";
  }

  /**
   * The group of a row.
   *
   * @param row values by column
   * @return the group's name; empty where no column tells it, or not in a readable way
   */
  public String of(Map<String, String> row) {
    for (String column : columns()) {
      String value = row.getOrDefault(column, "").replaceAll("\\s+", " ").strip();
      if (!value.isEmpty()) {
        return column.endsWith("url") ? host(value) : this == WEEK ? week(value) : value;
      }
    }
    return "";
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
