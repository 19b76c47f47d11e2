package org.stance.dataset;

import java.util.List;
import org.stance.task.LabelSet;

/**
 * Labelled rows with their task's labels. Immutable and thread-safe.
 *
 * @param labels the labels of the task, in order
 * @param rows the rows, in the order of the files
 * @param warnings one line per warning, each naming its file: contradictions, duplicates, labels
 *     with few rows, unreadable dates; may be empty
 */
public record LabelledData(LabelSet labels, List<LabelledText> rows, List<String> warnings) {
  /**
   * Copies the lists.
   *
   * @param labels the labels of the task
   * @param rows the rows
   * @param warnings one line per warning
   */
  public LabelledData {
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }
}
