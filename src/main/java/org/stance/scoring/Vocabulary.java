package org.stance.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.stance.features.FeatureGroup;

/** The features that a model knows, by name and by the words that they consist of. Immutable. */
final class Vocabulary {
  private final Set<FeatureGroup> groups;
  private final FeatureTable features;
  private final Map<String, Integer> words = new HashMap<>();
  private final PairTable pairs;
  private final PairTable skipgrams;

  /**
   * Indexes a model's features.
   *
   * @param groups what the model looks at
   * @param features what it knows
   */
  Vocabulary(Set<FeatureGroup> groups, FeatureTable features) {
    this.groups = groups;
    this.features = features;
    this.pairs = new PairTable(features, FeatureGroup.PAIRS, words);
    this.skipgrams = new PairTable(features, FeatureGroup.SKIPGRAMS, words);
  }

  Set<FeatureGroup> groups() {
    return groups;
  }

  FeatureTable features() {
    return features;
  }

  /** The features of a group of pairs. */
  PairTable pairs(FeatureGroup group) {
    return group == FeatureGroup.SKIPGRAMS ? skipgrams : pairs;
  }

  /** A word's number in the tables of pairs, 0 for one that is part of none. */
  int part(String word) {
    return words.getOrDefault(word, 0);
  }
}
