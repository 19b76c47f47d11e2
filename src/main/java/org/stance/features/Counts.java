package org.stance.features;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts features under one prefix after another. */
final class Counts {
  private final Map<String, Double> counts = new LinkedHashMap<>();
  private String prefix = "";

  void under(String newPrefix) {
    prefix = newPrefix;
  }

  void add(String name) {
    counts.merge(prefix + name, 1.0, Double::sum);
  }

  FeatureVector vector() {
    return new FeatureVector(counts);
  }
}
