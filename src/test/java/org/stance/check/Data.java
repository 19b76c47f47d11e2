package org.stance.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stance.statement.LabelledInspection;
import org.stance.statement.LabelledStatement;
import org.stance.statement.Target;

/** Labelled rows for tests: made-up sentences by made-up people. */
final class Data {
  static final List<String> LABELS = List.of("yes", "no");

  private Data() {}

  /** A row; its further columns are given as name, value, name, value. */
  static LabelledStatement row(long line, String text, String label, String... columns) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      named.put(columns[i], columns[i + 1]);
    }
    return new LabelledStatement("a.csv", line, text, Target.DEFAULT, label, 1, named);
  }

  static LabelledStatement about(LabelledStatement row, String target) {
    return new LabelledStatement(
        row.file(), row.line(), row.text(), new Target(target), row.label(), 1, row.columns());
  }

  /** The same rows in a file that is evaluated on. */
  static List<LabelledStatement> evaluated(LabelledStatement... rows) {
    List<LabelledStatement> moved = new ArrayList<>();
    for (LabelledStatement row : rows) {
      moved.add(
          new LabelledStatement(
              "b.csv", row.line(), row.text(), row.target(), row.label(), 1, row.columns()));
    }
    return moved;
  }

  static CheckedRows rows(LabelledStatement... rows) {
    return CheckedRows.of(List.of(rows), List.of());
  }

  static LabelledInspection inspection(List<LabelledStatement> rows) {
    return new LabelledInspection(LABELS, rows, List.of(), Optional.empty());
  }

  static List<String> lines(List<Finding> findings) {
    return findings.stream().map(finding -> finding.kind().label() + " " + finding).toList();
  }
}
