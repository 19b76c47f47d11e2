package org.stance.shares;

import java.util.List;
import org.stance.metrics.Interval;

/**
 * Where the statements of one group stand.
 *
 * @param group its name
 * @param statements how many, each counted once however many documents repeat it
 * @param documents in how many different documents they stand
 * @param labels one entry a label, in the labels' order
 */
public record Shares(String group, int statements, int documents, List<OfLabel> labels) {
  /** Copies the entries. */
  public Shares {
    labels = List.copyOf(labels);
  }

  /**
   * One label in one group.
   *
   * @param label the label
   * @param count how many of the group's statements were predicted so
   * @param share the same as a share of them, 0 to 1; 0 where there are none
   * @param corrected the true share as far as the classifier's errors allow to tell, 0 to 1, with
   *     its 95% interval; NaN, with both ends, where the group is too small to say
   */
  public record OfLabel(String label, int count, double share, Interval corrected) {}

  /**
   * Whether the group is large enough for corrected shares.
   *
   * @return false if there are only counts
   */
  public boolean corrected() {
    return labels.stream().allMatch(each -> each.corrected().known());
  }
}
