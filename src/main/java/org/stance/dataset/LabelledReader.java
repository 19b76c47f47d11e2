package org.stance.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stance.file.InputFormatException;
import org.stance.table.Columns;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.task.LabelChoice;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/**
 * Reads labelled texts from CSV or JSON Lines files and checks every row.
 *
 * <p>The columns {@code text} and {@code label} are required; {@code target} and {@code weight} are
 * read if present, and all other columns are kept. All problems of a file are reported at once.
 * Stateless and thread-safe.
 */
public final class LabelledReader {
  /** The required columns. */
  public static final List<String> REQUIRED = List.of(Columns.TEXT, Columns.LABEL);

  private static final int MAX_SHOWN = 20;

  private LabelledReader() {}

  /**
   * Reads labelled files as one data set.
   *
   * @param files one or more files, read in this order
   * @param allowed the labels that may occur, in order; empty to allow any, which are then sorted
   * @param fallback the target of rows that name none
   * @return the rows, with at least two labels among them
   * @throws InputFormatException if a file can't be parsed, has no rows or lacks a column; if a row
   *     has the wrong number of fields, a text without visible characters or with control
   *     characters, a label that isn't allowed, a weight that isn't a positive number, or repeats
   *     the header; or if all rows have the same label. The message has one line per problem, for
   *     each file the first 20 and the number of the others
   * @throws IllegalArgumentException if there is no file
   * @throws IOException if a file can't be opened
   */
  public static LabelledData read(List<Path> files, Optional<LabelSet> allowed, Target fallback)
      throws IOException {
    LabelledInspection found = readAll(files, new LabelChoice(allowed), fallback, null);
    if (!found.problems().isEmpty()) {
      throw refusal(files, found);
    }
    LabelSet labels = allowed.orElseGet(() -> new LabelSet(found.labels()));
    return new LabelledData(labels, found.rows(), LabelledWarnings.of(labels, found.rows()));
  }

  /** Reads all files, keeping the columns named, or all if null. */
  static LabelledInspection readAll(
      List<Path> files, LabelChoice choice, Target fallback, @Nullable Set<String> columns)
      throws IOException {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("labelled files: none (at least one expected)");
    }
    LabelledRowCheck check = new LabelledRowCheck(choice, fallback, columns);
    List<LabelledText> rows = new ArrayList<>();
    List<LabelledProblem> problems = new ArrayList<>();
    for (Path file : files) {
      readFile(file, check, rows);
      problems.addAll(check.problems());
    }
    oneLabel(files, rows).ifPresent(problems::add);
    List<String> labels = choice.labels().map(LabelSet::labels).orElseGet(() -> labelsOf(rows));
    return new LabelledInspection(labels, rows, problems, Optional.ofNullable(check.hint()));
  }

  private static void readFile(Path file, LabelledRowCheck check, List<LabelledText> rows)
      throws IOException {
    check.startFile(file.toString());
    try (RowReader reader = RowReader.open(file)) {
      checkHeader(file.toString(), reader.header());
      int count = 0;
      for (Row row = reader.next(); row != null; row = reader.next()) {
        LabelledText statement = check.statement(row);
        if (statement != null) {
          rows.add(statement);
        }
        count++;
      }
      if (count == 0) {
        throw new InputFormatException(file.toString(), "a header without rows (rows expected)");
      }
    } catch (InputFormatException unreadable) {
      check.unreadable(unreadable);
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

  private static InputFormatException refusal(List<Path> files, LabelledInspection found) {
    List<LabelledProblem> ofRows =
        found.problems().stream()
            .filter(problem -> problem.kind() != LabelledProblem.Kind.LABELS)
            .toList();
    if (ofRows.isEmpty()) {
      LabelledProblem oneLabel = found.problems().get(0);
      return new InputFormatException(oneLabel.file(), oneLabel.message());
    }
    List<String> lines = new ArrayList<>();
    for (Path file : files.stream().distinct().toList()) {
      lines.addAll(firstOf(file.toString(), ofRows));
    }
    InputFormatException refusal = new InputFormatException(lines);
    return found.hint().map(refusal::withHint).orElse(refusal);
  }

  private static List<String> firstOf(String file, List<LabelledProblem> problems) {
    List<LabelledProblem> ofFile =
        problems.stream().filter(problem -> problem.file().equals(file)).toList();
    List<String> lines = new ArrayList<>();
    ofFile.stream().limit(MAX_SHOWN).forEach(problem -> lines.add(problem.toString()));
    int more = ofFile.size() - MAX_SHOWN;
    if (more > 0) {
      lines.add(file + ": " + more + (more == 1 ? " more problem" : " more problems"));
    }
    return lines;
  }

  private static Optional<LabelledProblem> oneLabel(List<Path> files, List<LabelledText> rows) {
    List<String> labels = rows.stream().map(LabelledText::label).distinct().limit(2).toList();
    return labels.size() != 1
        ? Optional.empty()
        : Optional.of(
            new LabelledProblem(
                files.get(0).toString(),
                0,
                LabelledProblem.Kind.LABELS,
                labels.get(0),
                "every row has the label "
                    + InputFormatException.quoted(labels.get(0))
                    + " (at least two labels expected)"));
  }

  private static List<String> labelsOf(List<LabelledText> rows) {
    TreeSet<String> labels = new TreeSet<>();
    rows.forEach(row -> labels.add(row.label()));
    return List.copyOf(labels);
  }
}
