package org.stance.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stance.file.InputFormatException;
import org.stance.file.StrictText;
import org.stance.task.LabelSet;
import org.stance.task.Target;

/** What is odd, but not wrong, about labelled rows. */
final class LabelledWarnings {
  private static final int FEW = 5;
  private static final int SHOWN = 20;
  private static final String DATE = "date";

  private LabelledWarnings() {}

  static List<String> of(LabelSet labels, List<LabelledText> rows) {
    List<String> warnings = new ArrayList<>();
    repeats(rows, warnings);
    dates(rows).ifPresent(warnings::add);
    String file = rows.get(0).file();
    for (String label : labels.labels()) {
      long count = rows.stream().filter(row -> row.label().equals(label)).count();
      if (count < FEW) {
        warnings.add(
            file
                + ": label "
                + InputFormatException.quoted(label)
                + " has "
                + (count == 0 ? "no rows" : count == 1 ? "1 row" : count + " rows")
                + " (at least "
                + FEW
                + " expected to learn from)");
      }
    }
    return warnings;
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

  private static void repeats(List<LabelledText> rows, List<String> warnings) {
    Map<Words, LabelledText> first = new LinkedHashMap<>();
    int duplicates = 0;
    int contradictions = 0;
    String where = "";
    for (LabelledText row : rows) {
      LabelledText before = first.putIfAbsent(new Words(row.target(), row.text()), row);
      if (before == null) {
        continue;
      }
      if (!before.label().equals(row.label())) {
        contradictions++;
        if (contradictions <= SHOWN) {
          warnings.add(contradiction(before, row));
        }
      } else {
        duplicates++;
        where = where.isEmpty() ? row.file() + ":" + row.line() : where;
      }
    }
    if (contradictions > SHOWN) {
      warnings.add(rows.get(0).file() + ": " + (contradictions - SHOWN) + " more contradictions");
    }
    if (duplicates > 0) {
      warnings.add(
          where
              + ": "
              + (duplicates == 1 ? "1 row repeats" : duplicates + " rows repeat")
              + " an earlier one's text, target and label, the first of them here");
    }
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
