package org.stance.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stance.dataset.LabelledText;
import org.stance.dataset.Spelling;
import org.stance.file.InputFormatException;

/** Labels and targets that may be one, and labels with few rows. */
final class LabelDoubts {
  /** With fewer rows a label's F1 on unseen rows is mostly chance. */
  static final int FEWEST_TO_LEARN = 20;

  /** With 50 rows a share of one half is known to about 14 points either way. */
  static final int FEWEST_TO_MEASURE = 50;

  /** A slip is rare beside what was meant. */
  private static final int RARER = 10;

  private LabelDoubts() {}

  /**
   * Names that occur in more than one spelling.
   *
   * @param rows the rows
   * @param name what the names are called, such as "label"
   * @param value takes a row's name
   * @return for each rarer spelling a finding at its first row
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
        (one, row) ->
            first.keySet().stream()
                .filter(other -> meant(one, other, counts))
                .findFirst()
                .ifPresent(
                    other ->
                        findings.add(
                            DataFinding.of(
                                    FindingKind.SPELLING,
                                    DataFinding.Location.of(row),
                                    name
                                        + ' '
                                        + quoted(one, counts)
                                        + " (is it "
                                        + quoted(other, counts)
                                        + "?)",
                                    one)
                                .withRows(counts.getOrDefault(one, 0)))));
    return findings;
  }

  private static String quoted(String name, Map<String, Integer> counts) {
    int count = counts.getOrDefault(name, 0);
    return InputFormatException.quoted(name) + ", " + count(count);
  }

  private static String count(int rows) {
    return rows == 0 ? "no row" : rows == 1 ? "1 row" : rows + " rows";
  }

  /** Whether the rarer name stands for the other; of two as common the one that comes later. */
  private static boolean meant(String rare, String common, Map<String, Integer> counts) {
    int few = counts.getOrDefault(rare, 0);
    int many = counts.getOrDefault(common, 0);
    if (rare.equals(common) || few > many) {
      return false;
    }
    boolean first = few < many || rare.compareTo(common) > 0;
    return (first && Spelling.same(rare, common))
        || (RARER * few <= many && Spelling.slip(rare, common));
  }

  /**
   * Labels with few rows.
   *
   * @param labels the labels of the task
   * @param rows the rows, at least one
   * @param fewest how many are enough
   * @param kind what to call it
   * @return a finding for each label with fewer
   */
  static List<DataFinding> few(
      List<String> labels, List<LabelledText> rows, int fewest, FindingKind kind) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    labels.forEach(label -> counts.put(label, 0));
    rows.forEach(row -> counts.merge(row.label(), 1, Integer::sum));
    List<DataFinding> findings = new ArrayList<>();
    counts.forEach(
        (label, count) -> {
          if (count < fewest) {
            String message =
                "label %s has %s (at least %d expected)"
                    .formatted(InputFormatException.quoted(label), count(count), fewest);
            DataFinding.Location place = new DataFinding.Location(rows.get(0).file(), 0);
            findings.add(DataFinding.of(kind, place, message, label).withRows(count));
          }
        });
    return findings;
  }
}
