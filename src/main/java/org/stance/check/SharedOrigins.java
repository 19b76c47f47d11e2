package org.stance.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stance.dataset.DateRange;
import org.stance.dataset.LabelledText;
import org.stance.dataset.RowDocument;
import org.stance.file.InputFormatException;
import org.stance.table.Columns;

/** What training and evaluation rows share besides their texts: documents, speakers, days. */
final class SharedOrigins {
  static final String SPEAKER = Columns.SPEAKER;
  static final String DATE = Columns.DATE;

  private static final String DAYS =
      "%d of %d dated rows lie between the first and the last day of the training rows, %s and %s";

  private final CheckedRows rows;

  private SharedOrigins(CheckedRows rows) {
    this.rows = rows;
  }

  static List<DataFinding> of(CheckedRows rows) {
    SharedOrigins shared = new SharedOrigins(rows);
    List<DataFinding> findings = new ArrayList<>();
    for (String column : RowDocument.COLUMNS) {
      findings.addAll(
          shared.values(FindingKind.LEAK_DOCUMENT, column, SharedOrigins::plainAddress));
    }
    findings.addAll(shared.values(FindingKind.LEAK_SPEAKER, SPEAKER, Repeats::plain));
    shared.days().ifPresent(findings::add);
    return findings;
  }

  /** One finding per value that occurs on both sides. */
  private List<DataFinding> values(FindingKind kind, String column, UnaryOperator<String> plain) {
    Map<String, List<LabelledText>> trained = byValue(rows.trained(), column, plain);
    List<DataFinding> findings = new ArrayList<>();
    byValue(rows.evaluated(), column, plain)
        .forEach(
            (value, here) -> {
              List<LabelledText> there = trained.getOrDefault(value, List.of());
              if (!there.isEmpty()) {
                findings.add(shared(kind, column, here, there));
              }
            });
    return findings;
  }

  private static Map<String, List<LabelledText>> byValue(
      List<LabelledText> rows, String column, UnaryOperator<String> plain) {
    Map<String, List<LabelledText>> byValue = new LinkedHashMap<>();
    for (LabelledText row : rows) {
      String value = plain.apply(row.column(column));
      if (!value.isEmpty()) {
        byValue.computeIfAbsent(value, none -> new ArrayList<>(1)).add(row);
      }
    }
    return byValue;
  }

  private static DataFinding shared(
      FindingKind kind, String column, List<LabelledText> here, List<LabelledText> there) {
    LabelledText first = here.get(0);
    String value = first.column(column);
    String message =
        "%s %s: %s here, %s in the training rows, the first at %s:%d"
            .formatted(
                column,
                InputFormatException.quoted(value),
                count(here.size()),
                count(there.size()),
                there.get(0).file(),
                there.get(0).line());
    return DataFinding.of(kind, DataFinding.Location.of(first), message, value)
        .with(there.get(0))
        .withRows(here.size());
  }

  private static String count(int rows) {
    return rows == 1 ? "1 row" : rows + " rows";
  }

  /** An address without parts that don't affect the page; other values unchanged. */
  static String plainAddress(String value) {
    String address = value.strip();
    if (!address.contains("://")) {
      return address;
    }
    address = address.replaceFirst("#.*$", "").replaceFirst("^[A-Za-z]+://(www\\.)?", "");
    address = address.replaceAll("(?<=[?&])(?:utm_[a-z]+|fbclid|gclid)=[^&]*&?", "");
    address = address.replaceFirst("[?&]$", "").replaceFirst("/+$", "");
    int path = address.indexOf('/');
    String host = path < 0 ? address : address.substring(0, path);
    return host.toLowerCase(Locale.ROOT) + address.substring(host.length());
  }

  private Optional<DataFinding> days() {
    List<LocalDate> days =
        rows.trained().stream().flatMap(row -> day(row).stream()).sorted().toList();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = days.get(0);
    LocalDate to = days.get(days.size() - 1);
    List<LabelledText> dated =
        rows.evaluated().stream().filter(row -> day(row).isPresent()).toList();
    List<LabelledText> within =
        dated.stream()
            .filter(row -> day(row).filter(day -> isBetween(day, from, to)).isPresent())
            .toList();
    return within.stream()
        .findFirst()
        .map(
            first ->
                DataFinding.of(
                        FindingKind.LEAK_DAYS,
                        DataFinding.Location.of(first),
                        DAYS.formatted(within.size(), dated.size(), from, to),
                        first.column(DATE))
                    .withRows(within.size()));
  }

  private static boolean isBetween(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static Optional<LocalDate> day(LabelledText row) {
    return DateRange.day(row.column(DATE));
  }
}
