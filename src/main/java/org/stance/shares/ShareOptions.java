package org.stance.shares;

import java.util.List;
import org.stance.evaluation.Resampling;

/**
 * What to count shares by.
 *
 * @param by the groupings, in order; one table each
 * @param least how many statements a group needs to be told on its own, 1 or more; smaller ones are
 *     told together
 * @param drawing how the intervals are drawn
 */
public record ShareOptions(List<Grouping> by, int least, Resampling drawing) {
  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if {@code least} is below 1, or a grouping stands twice
   */
  public ShareOptions {
    by = List.copyOf(by);
    if (least < 1) {
      throw new IllegalArgumentException("least " + least + " (1 or more expected)");
    }
    if (by.stream().distinct().count() < by.size()) {
      throw new IllegalArgumentException("by " + by + ": one stands twice");
    }
  }
}
