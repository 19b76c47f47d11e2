package org.stance.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;
import org.stance.file.Row;
import org.stance.file.RowReader;

/**
 * Labelled statements from CSV (or JSON Lines) files, checked row by row.
 *
 * <p>Required columns: {@code text} and {@code label}; {@code target} and {@code weight} are read
 * where they stand, all others are kept. All problems of a file are told at once. Stateless;
 * thread-safe.
 */
public final class LabelledCsv {
  /** The columns that every labelled file needs. */
  public static final List<String> REQUIRED = List.of("text", "label");

  private static final int SHOWN = 20;

  private LabelledCsv() {}

  /**
   * Reads labelled files as one set.
   *
   * @param files one or more files, read in this order
   * @param choice the labels that may occur
   * @param fallback the target of rows that name none
   * @return the rows, at least two labels among them
   * @throws InputFormatException if a file can't be read, or a row is wrong: the number of fields,
   *     a text without a visible character or with control characters, a label that may not occur,
   *     a weight that isn't a positive number, the header again; or if a file has no rows, or all
   *     rows have the same label. Of each file the first 20 problems are named, then a number
   * @throws IllegalArgumentException if there is no file
   * @throws IOException if a file can't be opened
   */
  public static LabelledData read(List<Path> files, LabelChoice choice, Target fallback)
      throws IOException {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("labelled files: none (at least one expected)");
    }
    LabelledRowCheck check = new LabelledRowCheck(choice, fallback);
    List<LabelledStatement> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files) {
      check.startFile(file.toString());
      readFile(file, check, rows);
      problems.addAll(firstOf(file.toString(), check.problems()));
    }
    if (!problems.isEmpty()) {
      throw withHint(new InputFormatException(problems), check.hint());
    }
    checkLabels(files, rows);
    LabelSet labels = choice.labels().orElseGet(() -> labelsOf(rows));
    return new LabelledData(labels, rows, LabelledWarnings.of(labels, rows));
  }

  private static void readFile(Path file, LabelledRowCheck check, List<LabelledStatement> rows)
      throws IOException {
    try (RowReader reader = RowReader.open(file)) {
      checkHeader(file.toString(), reader.header());
      int count = 0;
      for (Row row = reader.next(); row != null; row = reader.next()) {
        LabelledStatement statement = check.statement(row);
        if (statement != null) {
          rows.add(statement);
        }
        count++;
      }
      if (count == 0) {
        throw new InputFormatException(file.toString(), "a header without rows (rows expected)");
      }
    } catch (InputFormatException unreadable) {
      if (check.problems().isEmpty()) {
        throw unreadable;
      }
      check.add(String.valueOf(unreadable.getMessage()));
    }
  }

  private static void checkHeader(String file, List<String> header) throws InputFormatException {
    for (String name : REQUIRED) {
      if (!header.contains(name)) {
        String near =
            header.stream()
                .filter(column -> column.equalsIgnoreCase(name))
                .findFirst()
                .map(column -> ", only \"" + column + "\"")
                .orElse("");
        throw new InputFormatException(
                file, 1, "no column \"" + name + "\"" + near + " (columns text and label expected)")
            .withHint("the first line names the columns, such as id,text,label");
      }
    }
  }

  private static List<String> firstOf(String file, List<String> problems) {
    if (problems.size() <= SHOWN) {
      return problems;
    }
    List<String> shown = new ArrayList<>(problems.subList(0, SHOWN));
    int more = problems.size() - SHOWN;
    shown.add(file + ": " + more + (more == 1 ? " more problem" : " more problems"));
    return shown;
  }

  private static InputFormatException withHint(InputFormatException bare, @Nullable String hint) {
    return hint == null ? bare : bare.withHint(hint);
  }

  private static void checkLabels(List<Path> files, List<LabelledStatement> rows)
      throws InputFormatException {
    if (rows.stream().map(LabelledStatement::label).distinct().count() < 2) {
      throw new InputFormatException(
          files.get(0).toString(),
          "every row has the label "
              + InputFormatException.quoted(rows.get(0).label())
              + " (at least two labels expected)");
    }
  }

  private static LabelSet labelsOf(List<LabelledStatement> rows) {
    TreeSet<String> labels = new TreeSet<>();
    rows.forEach(row -> labels.add(row.label()));
    return new LabelSet(List.copyOf(labels));
  }
}
