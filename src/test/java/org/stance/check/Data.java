package org.stance.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stance.dataset.LabelledInspection;
import org.stance.dataset.LabelledText;
import org.stance.task.Target;

/** Labelled rows for tests: made-up sentences by made-up people. */
final class Data {
  static final List<String> LABELS = List.of("yes", "no");

  private Data() {}

  /** A row; its further columns are given as name, value, name, value. */
  static LabelledText row(long line, String text, String label, String... columns) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      named.put(columns[i], columns[i + 1]);
    }
    return new LabelledText("a.csv", line, text, Target.DEFAULT, label, 1, named);
  }

  static LabelledText about(LabelledText row, String target) {
    return new LabelledText(
        row.file(), row.line(), row.text(), new Target(target), row.label(), 1, row.columns());
  }

  /** The same rows in a file that is evaluated on. */
  static List<LabelledText> evaluated(LabelledText... rows) {
    List<LabelledText> moved = new ArrayList<>();
    for (LabelledText row : rows) {
      moved.add(
          new LabelledText(
              "b.csv", row.line(), row.text(), row.target(), row.label(), 1, row.columns()));
    }
    return moved;
  }

  static CheckedRows rows(LabelledText... rows) {
    return CheckedRows.of(List.of(rows), List.of());
  }

  static LabelledInspection inspection(List<LabelledText> rows) {
    return new LabelledInspection(LABELS, rows, List.of(), Optional.empty());
  }

  static List<String> lines(List<DataFinding> findings) {
    return findings.stream().map(finding -> finding.kind().label() + " " + finding).toList();
  }
}
