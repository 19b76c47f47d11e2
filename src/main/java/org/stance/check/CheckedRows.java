package org.stance.check;

import java.util.ArrayList;
import java.util.List;
import org.stance.dataset.LabelledText;

/**
 * The rows of a check: training rows, then evaluation rows. Immutable.
 *
 * @param rows all rows
 * @param training the number of training rows, which come first
 */
record CheckedRows(List<LabelledText> rows, int training) {
  CheckedRows {
    rows = List.copyOf(rows);
  }

  static CheckedRows of(List<LabelledText> training, List<LabelledText> evaluated) {
    if (evaluated.isEmpty()) {
      return new CheckedRows(training, training.size());
    }
    List<LabelledText> all = new ArrayList<>(training);
    all.addAll(evaluated);
    return new CheckedRows(all, training.size());
  }

  int size() {
    return rows.size();
  }

  LabelledText get(int row) {
    return rows.get(row);
  }

  List<LabelledText> trained() {
    return rows.subList(0, training);
  }

  List<LabelledText> evaluated() {
    return rows.subList(training, rows.size());
  }

  boolean evaluated(int row) {
    return row >= training;
  }

  /** Whether two rows are on the same side, both for training or both for evaluation. */
  boolean sameSide(int row, int other) {
    return evaluated(row) == evaluated(other);
  }
}
