package org.stance.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts features under one prefix after another, and notes their places if asked to. */
final class Counts {
  private final Map<String, Double> counts = new LinkedHashMap<>();
  private final List<Occurrence> places = new ArrayList<>();
  private final boolean placed;
  private String prefix = "";

  /**
   * Starts at zero.
   *
   * @param placed whether places are wanted
   */
  Counts(boolean placed) {
    this.placed = placed;
  }

  void under(String newPrefix) {
    prefix = newPrefix;
  }

  /** Counts a feature made of the tokens at two places, which may be one. */
  void add(String name, int first, int last) {
    String feature = prefix + name;
    counts.merge(feature, 1.0, Double::sum);
    if (placed) {
      places.add(new Occurrence(feature, first, last));
    }
  }

  FeatureVector vector() {
    return new FeatureVector(counts);
  }

  List<Occurrence> places() {
    return List.copyOf(places);
  }
}
