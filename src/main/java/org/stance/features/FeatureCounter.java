package org.stance.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance.text.Tokens;

/** Counts features by name, and records their places on demand. */
final class FeatureCounter implements FeatureSink {
  private final Map<String, Double> counts = new LinkedHashMap<>();
  private final List<Occurrence> places = new ArrayList<>();
  private final boolean placed;
  private FeatureGroup group = FeatureGroup.WORDS;
  private Tokens tokens = new Tokens();

  /**
   * Starts at zero.
   *
   * @param placed whether to record places
   */
  FeatureCounter(boolean placed) {
    this.placed = placed;
  }

  @Override
  public void group(FeatureGroup next, Tokens text) {
    group = next;
    tokens = text;
  }

  @Override
  public void run(long hash, int token, int start, int end) {
    add(group.prefix() + new String(tokens.characters(), start, end - start), token, token);
  }

  @Override
  public void pair(long hash, int first, int last) {
    add(group.prefix() + tokens.token(first) + group.joiner() + tokens.token(last), first, last);
  }

  private void add(String feature, int first, int last) {
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
