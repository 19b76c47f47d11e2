package org.stance.shares;

import java.util.List;
import org.stance.evaluation.Resampling;

/**
 * How shares are broken down.
 *
 * @param by the groupings, in order; one table each
 * @param minStatements the number of statements, 1 or more, from which a group gets a row of its
 *     own; smaller groups share one row
 * @param drawing how the intervals are drawn
 */
public record ShareOptions(List<Grouping> by, int minStatements, Resampling drawing) {
  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if {@code minStatements} is below 1, or a grouping is repeated
   */
  public ShareOptions {
    by = List.copyOf(by);
    if (minStatements < 1) {
      throw new IllegalArgumentException(
          "minStatements " + minStatements + " (1 or more expected)");
    }
    if (by.stream().distinct().count() < by.size()) {
      throw new IllegalArgumentException("by " + by + " (each grouping once expected)");
    }
  }
}
