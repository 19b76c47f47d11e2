package org.stance.dataset;

import java.util.List;
import java.util.Optional;

/**
 * Labelled files with whatever is wrong with them.
 *
 * @param labels the labels of the task, or where nobody named them those that occur, sorted
 * @param rows the rows that are right, in the order of the files
 * @param problems what is wrong with the others, in the order of the files
 * @param hint how the user may mend the first problem that has advice
 */
public record LabelledInspection(
    List<String> labels,
    List<LabelledText> rows,
    List<LabelledProblem> problems,
    Optional<String> hint) {
  /** Copies the lists. */
  public LabelledInspection {
    labels = List.copyOf(labels);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }
}
