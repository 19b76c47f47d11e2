package org.stance.shares;

import java.util.List;
import org.stance.metrics.Interval;

/**
 * Where the statements of one group stand. Immutable.
 *
 * @param group its name
 * @param statements the number of its statements, without duplicates
 * @param documents the number of different documents they come from
 * @param labels one entry per label, in the labels' order
 */
public record Shares(String group, int statements, int documents, List<LabelShare> labels) {
  /** Copies the entries. */
  public Shares {
    labels = List.copyOf(labels);
  }

  /**
   * One label in one group.
   *
   * @param label the label
   * @param count the number of statements for which it was predicted
   * @param share {@code count} as a share of the group's statements, 0 to 1; 0 where there are none
   * @param corrected the share corrected for the classifier's errors, 0 to 1, with its 95%
   *     interval; NaN, with both ends, where there is too little data to correct it
   */
  public record LabelShare(String label, int count, double share, Interval corrected) {}

  /**
   * Whether the shares are corrected.
   *
   * @return false if there was too little data to correct them
   */
  public boolean corrected() {
    return labels.stream().allMatch(label -> label.corrected().known());
  }
}
