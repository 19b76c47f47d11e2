package org.stance.dataset;

import java.util.List;
import org.stance.task.LabelSet;

/**
 * Labelled rows and what there is to say about them.
 *
 * @param labels the labels of the task, in order
 * @param rows the rows in the order of the files
 * @param warnings one line each, naming the file: contradictions, duplicates, labels with few rows;
 *     empty if there is nothing to warn of
 */
public record LabelledData(LabelSet labels, List<LabelledText> rows, List<String> warnings) {
  /** Copies the lists. */
  public LabelledData {
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }
}
