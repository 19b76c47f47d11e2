package org.stance.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stance.dataset.LabelledText;
import org.stance.dataset.Spelling;
import org.stance.file.InputFormatException;

/** Labels and targets that may be misspelt, and labels with few rows. */
final class LabelDoubts {
  /** With fewer rows, a label's F1 on unseen rows is mostly noise. */
  static final int MIN_TO_LEARN = 20;

  /** With 50 rows, the 95% interval of a share of one half is about 14 points either way. */
  static final int MIN_TO_MEASURE = 50;

  /** How many times more frequent the intended name is than a misspelling of it. */
  private static final int MIN_RATIO = 10;

  private LabelDoubts() {}

  /**
   * Names that occur in more than one spelling.
   *
   * @param rows the rows
   * @param name what the names are called, such as "label"
   * @param value the row's name
   * @return one finding per rarer spelling, at its first row
   */
  static List<DataFinding> spelling(
      List<LabelledText> rows, String name, Function<LabelledText, String> value) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, LabelledText> first = new LinkedHashMap<>();
    for (LabelledText row : rows) {
      counts.merge(value.apply(row), 1, Integer::sum);
      first.putIfAbsent(value.apply(row), row);
    }
    List<DataFinding> findings = new ArrayList<>();
    first.forEach(
        (rare, row) ->
            first.keySet().stream()
                .filter(common -> meant(rare, common, counts))
                .findFirst()
                .map(common -> quoted(rare, counts) + " (is it " + quoted(common, counts) + "?)")
                .map(words -> spelling(row, name + ' ' + words, rare))
                .map(finding -> finding.withRows(counts.getOrDefault(rare, 0)))
                .ifPresent(findings::add));
    return findings;
  }

  private static DataFinding spelling(LabelledText row, String message, String name) {
    return DataFinding.of(FindingKind.SPELLING, DataFinding.Location.of(row), message, name);
  }

  private static String quoted(String name, Map<String, Integer> counts) {
    int count = counts.getOrDefault(name, 0);
    return InputFormatException.quoted(name) + ", " + count(count);
  }

  private static String count(int rows) {
    return rows == 0 ? "no row" : rows == 1 ? "1 row" : rows + " rows";
  }

  /** Whether one name likely means the other, more frequent one; a tie goes by alphabet. */
  private static boolean meant(String rare, String common, Map<String, Integer> counts) {
    int few = counts.getOrDefault(rare, 0);
    int many = counts.getOrDefault(common, 0);
    if (rare.equals(common) || few > many) {
      return false;
    }
    boolean first = few < many || rare.compareTo(common) > 0;
    return (first && Spelling.same(rare, common))
        || (MIN_RATIO * few <= many && Spelling.slip(rare, common));
  }

  /**
   * Labels with few rows.
   *
   * @param labels the labels of the task
   * @param rows the rows, at least one
   * @param min the number of rows that is enough
   * @param kind the kind of finding
   * @return one finding per label with fewer rows
   */
  static List<DataFinding> few(
      List<String> labels, List<LabelledText> rows, int min, FindingKind kind) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    labels.forEach(label -> counts.put(label, 0));
    rows.forEach(row -> counts.merge(row.label(), 1, Integer::sum));
    List<DataFinding> findings = new ArrayList<>();
    counts.forEach(
        (label, count) -> {
          if (count < min) {
            String message =
                "label %s has %s (at least %d expected)"
                    .formatted(InputFormatException.quoted(label), count(count), min);
            DataFinding.Location place = new DataFinding.Location(rows.get(0).file(), 0);
            findings.add(DataFinding.of(kind, place, message, label).withRows(count));
          }
        });
    return findings;
  }
}
