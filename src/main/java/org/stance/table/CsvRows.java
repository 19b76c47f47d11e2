package org.stance.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;

/** Rows of a CSV file. */
final class CsvRows implements RowReader.Rows {
  /** What the parser reads at a time; its buffer must hold the longest row as well. */
  private static final int AHEAD = 1 << 16;

  private final String name;
  private final CsvReader<CsvFields> csv;
  private final CsvFields.Collector collector;
  private final Iterator<CsvFields> records;
  private List<String> cells = List.of();
  private List<String> header = List.of();
  private long headerLine = 1;

  private CsvRows(Reader text, String name) {
    this.name = name;
    this.collector = new CsvFields.Collector(name);
    this.csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .detectBomHeader(false)
            .maxBufferSize(RowReader.MAX_ROW + AHEAD)
            .build(collector, text);
    this.records = csv.iterator();
  }

  static CsvRows open(Reader text, String name) throws IOException {
    CsvRows rows = new CsvRows(text, name);
    CsvFields first = rows.record();
    if (first == null) {
      throw new InputFormatException(name, "empty (a CSV header expected)");
    }
    rows.headerLine = first.line();
    if (first.count() > first.values().size()) {
      throw rows.problem(
          first.line(),
          first.count() + " columns (at most " + first.values().size() + " expected)");
    }
    rows.cells = first.values().stream().map(String::strip).toList();
    rows.checkHeader();
    rows.header = rows.cells.stream().filter(cell -> !cell.isEmpty()).toList();
    rows.collector.limit(Math.max(1, rows.cells.size()));
    return rows;
  }

  private void checkHeader() throws InputFormatException {
    if (cells.stream().allMatch(StrictText::isBlank)) {
      throw problem(headerLine, "no column has a name (a CSV header expected)");
    }
    List<String> named = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (named.get(0).matches("(?i)sep=.?")) {
      throw problem(headerLine, "a separator line (the header expected first)")
          .withHint("delete that line: the separator is always a comma");
    }
    if (named.size() == 1) {
      checkSeparator(named.get(0));
    }
    Map<String, String> seen = new HashMap<>();
    for (String cell : cells) {
      String twin = cell.isEmpty() ? null : seen.put(cell.toLowerCase(Locale.ROOT), cell);
      if (twin != null) {
        String both =
            InputFormatException.quoted(twin) + " and " + InputFormatException.quoted(cell);
        throw problem(headerLine, "two columns " + both + " (different names expected)");
      }
    }
  }

  private void checkSeparator(String only) throws InputFormatException {
    for (Separator separator : Separator.values()) {
      if (only.indexOf(separator.sign) > 0) {
        throw problem(
                headerLine,
                "one column "
                    + InputFormatException.quoted(only)
                    + ", cut by "
                    + separator.words
                    + " (commas expected)")
            .withHint("save the table as CSV with commas");
      }
    }
  }

  private enum Separator {
    TAB('\t', "tabs"),
    SEMICOLON(';', "semicolons"),
    BAR('|', "bars");

    private final char sign;
    private final String words;

    Separator(char sign, String words) {
      this.sign = sign;
      this.words = words;
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable Row next() throws IOException {
    CsvFields fields = record();
    if (fields == null) {
      return null;
    }
    boolean whole = header.size() == cells.size() && fields.values().size() == cells.size();
    List<String> values = whole ? fields.values() : named(fields);
    return new Row(fields.line(), header, values, mismatch(fields));
  }

  /** One value per column with a name. */
  private List<String> named(CsvFields fields) throws InputFormatException {
    List<String> named = new ArrayList<>();
    List<String> values = fields.values();
    for (int i = 0; i < cells.size(); i++) {
      String value = i < values.size() ? values.get(i) : "";
      if (!cells.get(i).isEmpty()) {
        named.add(value);
      } else if (!StrictText.isBlank(value)) {
        throw problem(
            headerLine,
            "column " + (i + 1) + " has no name, but line " + fields.line() + " a value there");
      }
    }
    return named;
  }

  private @Nullable String mismatch(CsvFields fields) {
    if (fields.count() == cells.size()) {
      return null;
    }
    return count(fields.count()) + " (" + cells.size() + " expected, as in the header)";
  }

  private static String count(int fields) {
    return fields == 1 ? "1 field" : fields + " fields";
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private @Nullable CsvFields record() throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    } catch (CsvParseException failed) {
      throw explained(failed);
    }
  }

  /** The parser's own count of lines stops at the record; the collector knows the field's. */
  private IOException explained(CsvParseException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
    }
    Optional<CsvDefect> defect = CsvDefect.of(failed);
    if (defect.isEmpty()) {
      return problem(collector.place(), String.valueOf(failed.getMessage()));
    }
    return switch (defect.get()) {
      case TOO_LONG -> RowReader.tooLong(name, collector.place());
      case UNCLOSED_QUOTE ->
          problem(collector.place(), "a quote opened here is never closed")
              .withHint("inside a quoted field, write a double quote twice");
      case TEXT_AFTER_QUOTE ->
          problem(
                  collector.place(),
                  "text after the closing quote of field "
                      + (collector.fieldCount() + 1)
                      + " (a comma or the line's end expected)")
              .withHint("inside a quoted field, write a double quote twice");
    };
  }

  private InputFormatException problem(long line, String words) {
    return new InputFormatException(name, line, words);
  }
}
