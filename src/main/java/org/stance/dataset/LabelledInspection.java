package org.stance.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stance.task.LabelChoice;
import org.stance.task.Target;

/**
 * The contents of labelled files, including every problem in them. Immutable.
 *
 * @param labels the labels of the task; if any are allowed, those found, sorted
 * @param rows the valid rows, in the order of the files
 * @param problems the problems of all other rows, in the order of the files
 * @param hint how to fix the first problem for which there is advice
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

  /**
   * Reads labelled files as {@link LabelledReader#read} does, but continues where it would refuse
   * them.
   *
   * @param files one or more files, read in this order
   * @param choice the labels that may occur
   * @param fallback the target of rows that name none
   * @param columns the further columns to keep
   * @return the valid rows and every problem of the others
   * @throws IllegalArgumentException if there is no file
   * @throws IOException if a file can't be opened
   */
  public static LabelledInspection read(
      List<Path> files, LabelChoice choice, Target fallback, Set<String> columns)
      throws IOException {
    return LabelledReader.readAll(files, choice, fallback, columns);
  }
}
