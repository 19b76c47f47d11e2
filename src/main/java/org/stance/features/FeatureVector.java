package org.stance.features;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The counts of a text's features by name. Immutable and thread-safe.
 *
 * @param counts the features in order of first occurrence, each with a count above 0
 */
public record FeatureVector(Map<String, Double> counts) {
  /**
   * Copies the counts, keeping their order, and checks them.
   *
   * @throws IllegalArgumentException if a count is not a finite number above 0
   */
  public FeatureVector {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    counts.forEach(
        (name, count) -> {
          if (!(count > 0) || count.isInfinite()) {
            throw new IllegalArgumentException("feature " + name + ": count " + count);
          }
        });
  }
}
