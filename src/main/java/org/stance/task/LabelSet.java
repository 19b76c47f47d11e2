package org.stance.task;

import java.util.List;

/**
 * The labels of a task, in the order in which every list of probabilities and every confusion
 * matrix has them. Immutable and thread-safe.
 *
 * @param labels at least two different names, none blank
 */
public record LabelSet(List<String> labels) {
  /** The label of a statement that takes no position on the target. */
  public static final String NONE = "none";

  /** The labels of the default task. */
  public static final LabelSet DEFAULT =
      new LabelSet(List.of("supportive", "skeptical", "opposed", NONE));

  /**
   * Copies and checks the labels.
   *
   * @param labels at least two different names, none blank
   * @throws IllegalArgumentException if there are fewer than two, one is blank, or two are equal
   */
  public LabelSet {
    labels = List.copyOf(labels);
    if (labels.size() < 2) {
      throw new IllegalArgumentException("labels " + labels + " (at least two expected)");
    }
    if (labels.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("labels " + labels + ": one is blank");
    }
    if (labels.stream().distinct().count() < labels.size()) {
      throw new IllegalArgumentException("labels " + labels + ": one is listed twice");
    }
  }

  /**
   * Whether a label means that the statement takes no position.
   *
   * @param label a label
   * @return true for "none" in any case
   */
  public static boolean isNone(String label) {
    return NONE.equalsIgnoreCase(label);
  }

  /**
   * The number of labels.
   *
   * @return 2 or more
   */
  public int size() {
    return labels.size();
  }

  /**
   * The position of a label.
   *
   * @param label any string
   * @return its index, from 0; -1 if it is not one of these labels
   */
  public int indexOf(String label) {
    return labels.indexOf(label);
  }
}
