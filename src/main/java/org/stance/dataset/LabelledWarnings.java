package org.stance.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/** Warnings about valid labelled rows. */
final class LabelledWarnings {
  private static final int MIN_ROWS = 5;
  private static final int MAX_SHOWN = 20;
  private static final String DATE = "date";

  private LabelledWarnings() {}

  static List<String> of(LabelSet labels, List<LabelledText> rows) {
    List<String> warnings = new ArrayList<>(repeats(rows));
    dates(rows).ifPresent(warnings::add);
    String file = rows.get(0).file();
    for (String label : labels.labels()) {
      long count = rows.stream().filter(row -> row.label().equals(label)).count();
      if (count < MIN_ROWS) {
        warnings.add(
            "%s: label %s has %s (at least %d expected to learn from)"
                .formatted(file, InputFormatException.quoted(label), rows(count), MIN_ROWS));
      }
    }
    return warnings;
  }

  private static String rows(long count) {
    return count == 0 ? "no rows" : count == 1 ? "1 row" : count + " rows";
  }

  private static Optional<String> dates(List<LabelledText> rows) {
    List<LabelledText> undated =
        rows.stream().filter(row -> DateRange.day(row.column(DATE)).isEmpty()).toList();
    return undated.stream()
        .filter(row -> !StrictText.isBlank(row.column(DATE)))
        .findFirst()
        .map(
            first ->
                "%s:%d: date %s (a day such as 2025-02-03 expected); %d of %d rows name no day"
                    .formatted(
                        first.file(),
                        first.line(),
                        InputFormatException.quoted(first.column(DATE)),
                        undated.size(),
                        rows.size()));
  }

  private record Words(Target target, String text) {}

  private static List<String> repeats(List<LabelledText> rows) {
    Map<Words, LabelledText> first = new HashMap<>();
    List<LabelledText> duplicates = new ArrayList<>();
    List<String> contradictions = new ArrayList<>();
    for (LabelledText row : rows) {
      LabelledText before = first.putIfAbsent(new Words(row.target(), row.text()), row);
      if (before == null) {
        continue;
      }
      if (before.label().equals(row.label())) {
        duplicates.add(row);
      } else {
        contradictions.add(contradiction(before, row));
      }
    }
    int more = contradictions.size() - MAX_SHOWN;
    List<String> warnings =
        new ArrayList<>(contradictions.subList(0, Math.min(MAX_SHOWN, contradictions.size())));
    if (more > 0) {
      warnings.add(rows.get(0).file() + ": " + more + " more contradictions");
    }
    duplicates(duplicates).ifPresent(warnings::add);
    return warnings;
  }

  private static Optional<String> duplicates(List<LabelledText> duplicates) {
    int count = duplicates.size();
    return duplicates.stream()
        .findFirst()
        .map(
            row ->
                row.file()
                    + ":"
                    + row.line()
                    + ": "
                    + (count == 1 ? "1 row repeats" : count + " rows repeat")
                    + " an earlier one's text, target and label, the first of them here");
  }

  private static String contradiction(LabelledText before, LabelledText row) {
    return row.file()
        + ":"
        + row.line()
        + ": label "
        + InputFormatException.quoted(row.label())
        + " contradicts "
        + InputFormatException.quoted(before.label())
        + " for the same text at "
        + before.file()
        + ":"
        + before.line();
  }
}
