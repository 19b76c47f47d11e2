package org.stance.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;
import org.stance.table.Row;
import org.stance.table.RowReader;
import org.stance.task.LabelChoice;
import org.stance.task.LabelSet;

/** Annotators' labels, read from files with one column per annotator or one row per label. */
public final class Annotations {
  private static final String STANDARD_INPUT = "-";
  private static final int MAX_SHOWN = 20;
  private static final int MAX_LABELS = 100;

  /**
   * Which columns hold the labels.
   *
   * @param annotators one column per annotator; empty to take those named like annotators
   * @param item the column of the item if each row is a single label, else empty
   * @param annotator the column of the annotator, likewise
   * @param label the column of the label, likewise
   */
  public record AnnotationColumns(
      List<String> annotators, String item, String annotator, String label) {
    boolean single() {
      return !item.isEmpty();
    }

    /** The annotators' columns in a file. */
    List<String> in(List<String> header) {
      return annotators.isEmpty()
          ? header.stream().filter(AnnotationColumns::isNamedLikeAnnotator).toList()
          : annotators;
    }

    private static boolean isNamedLikeAnnotator(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.startsWith("label_") || lower.startsWith("annotator");
    }
  }

  private final AnnotationColumns columns;
  private final LabelChoice choice;
  private final Map<String, Map<String, String>> items = new LinkedHashMap<>();
  private final Set<String> annotators = new LinkedHashSet<>();
  private final Set<String> seen = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();
  private String file = "";

  public Annotations(AnnotationColumns columns, LabelChoice choice) {
    this.columns = columns;
    this.choice = choice;
  }

  public List<String> annotators() {
    return List.copyOf(annotators);
  }

  public List<Map<String, String>> items() {
    Collection<Map<String, String>> all = items.values();
    return List.copyOf(all);
  }

  /**
   * The allowed labels; if any are allowed, those found, in the default task's order if possible.
   */
  public LabelSet labels() {
    List<String> known = LabelSet.DEFAULT.labels();
    return choice
        .labels()
        .orElseGet(
            () ->
                new LabelSet(
                    known.containsAll(seen)
                        ? known.stream().filter(seen::contains).toList()
                        : List.copyOf(seen)));
  }

  /** A warning if labels outside the default task look like misspellings. */
  public Optional<String> doubt() {
    List<String> unknown =
        seen.stream().filter(label -> LabelSet.DEFAULT.indexOf(label) < 0).toList();
    return choice.labels().isPresent() || unknown.isEmpty() || seen.size() - unknown.size() < 2
        ? Optional.empty()
        : Optional.of(
            "labels beside %s: %s; --labels refuses slips"
                .formatted(
                    String.join(", ", LabelSet.DEFAULT.labels()), String.join(", ", unknown)));
  }

  /** Adds a file, or standard input if the path is "-". */
  public void read(Path input, InputStream standard) throws IOException {
    boolean piped = input.toString().equals(STANDARD_INPUT);
    file = piped ? "standard input" : input.toString();
    try (RowReader reader = piped ? RowReader.open(standard, file) : RowReader.open(input)) {
      List<String> names = checked(reader.header());
      for (Row row = reader.next(); row != null; row = reader.next()) {
        String problem = row.problem();
        if (problem != null) {
          problem(row, problem);
        } else if (columns.single()) {
          addLabel(row);
        } else {
          addItem(row, names);
        }
      }
    }
  }

  /** The annotators' columns, after checking that the header has them. */
  private List<String> checked(List<String> header) throws InputFormatException {
    List<String> wanted =
        columns.single()
            ? List.of(columns.item(), columns.annotator(), columns.label())
            : columns.in(header);
    String found = " (columns here: " + String.join(", ", header) + ")";
    for (String name : wanted) {
      if (!header.contains(name)) {
        throw new InputFormatException(
            file, 1, "no column " + InputFormatException.quoted(name) + found);
      }
    }
    if (wanted.size() < 2) {
      throw new InputFormatException(
              file, 1, "fewer than two columns of annotators, label_... or annotator..." + found)
          .withHint(
              "--annotators names them; --item, --annotator and --label where a row is a label");
    }
    if (!columns.single()) {
      annotators.addAll(wanted);
    }
    return wanted;
  }

  private void addItem(Row row, List<String> names) {
    Map<String, String> item = new LinkedHashMap<>();
    for (String name : names) {
      add(item, name, row, name);
    }
    items.put(file + ":" + row.line(), item);
  }

  private void addLabel(Row row) {
    String id = row.column(columns.item());
    String who = row.column(columns.annotator());
    if (StrictText.isBlank(id) || StrictText.isBlank(who)) {
      String name = StrictText.isBlank(id) ? columns.item() : columns.annotator();
      problem(row, name + " is empty (a name expected)");
      return;
    }
    annotators.add(who);
    Map<String, String> item = items.computeIfAbsent(id, name -> new LinkedHashMap<>());
    if (item.containsKey(who)) {
      problem(
          row,
          "%s labels %s again (once expected)"
              .formatted(InputFormatException.quoted(who), InputFormatException.quoted(id)));
    } else {
      add(item, who, row, columns.label());
    }
  }

  private void add(Map<String, String> item, String who, Row row, String column) {
    String label = row.column(column);
    if (StrictText.isBlank(label)) {
      return;
    }
    if (choice.labels().isPresent() && choice.labels().get().indexOf(label) < 0) {
      problem(row, shown(column, label) + expected(choice.labels().get()));
    } else if (!label.equals(label.strip()) || label.chars().anyMatch(Character::isISOControl)) {
      problem(row, shown(column, label) + " (a label without spaces around it expected)");
    } else if (seen.add(label) && seen.size() == MAX_LABELS + 1) {
      problem(row, shown(column, label) + " (at most " + MAX_LABELS + " labels expected)");
    } else {
      item.put(who, label);
    }
  }

  private static String shown(String column, String label) {
    return column + " " + InputFormatException.quoted(label);
  }

  private static String expected(LabelSet labels) {
    return " (expected one of " + String.join(", ", labels.labels()) + ")";
  }

  private void problem(Row row, String words) {
    problems.add(file + ":" + row.line() + ": " + words);
  }

  /** Throws if any row had a problem, or if there is too little to measure agreement. */
  public void check(String names) throws InputFormatException {
    if (!problems.isEmpty()) {
      int more = problems.size() - MAX_SHOWN;
      List<String> lines =
          new ArrayList<>(problems.subList(0, Math.min(MAX_SHOWN, problems.size())));
      if (more > 0) {
        lines.add(names + ": " + more + (more == 1 ? " more problem" : " more problems"));
      }
      throw new InputFormatException(lines);
    }
    if (annotators.size() < 2) {
      throw new InputFormatException(names, "fewer than two annotators (two or more expected)");
    }
    if (seen.size() < 2) {
      throw new InputFormatException(
          names, "labels " + seen + " (at least two different labels expected)");
    }
  }
}
