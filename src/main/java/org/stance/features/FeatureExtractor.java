package org.stance.features;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Turns a text into counts of named features; the one definition, for training and prediction.
 *
 * <p>It sees the text alone: neither the label nor the speaker. What a text says about one target
 * but not about another is learnt by the model, which has a weight per feature and target.
 * Immutable and thread-safe.
 */
public final class FeatureExtractor {
  private final Set<FeatureGroup> groups;
  private final FeatureGroup[] order;

  /**
   * An extractor for some groups.
   *
   * @param groups what to look at
   * @throws IllegalArgumentException if there is none
   */
  public FeatureExtractor(Set<FeatureGroup> groups) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("feature groups: none (at least one expected)");
    }
    this.groups = Collections.unmodifiableSet(EnumSet.copyOf(groups));
    this.order = this.groups.toArray(FeatureGroup[]::new);
  }

  /**
   * The groups it looks at.
   *
   * @return at least one, in their own order
   */
  public Set<FeatureGroup> groups() {
    return groups;
  }

  /**
   * Counts the features of a text.
   *
   * @param text any text
   * @return the name of each feature, with the prefix of its group, and its count; empty for a text
   *     without words
   */
  public FeatureVector extract(String text) {
    return counts(text, false).vector();
  }

  /**
   * Finds the places of a text's features.
   *
   * @param text any text
   * @return every occurrence that {@link #extract} counts, group by group
   */
  public List<Occurrence> occurrences(String text) {
    return counts(text, true).places();
  }

  private FeatureCounter counts(String text, boolean placed) {
    FeatureCounter counts = new FeatureCounter(placed);
    read(text, new HashedTokens(), counts);
    return counts;
  }

  /**
   * Visits the features of a text without creating objects; {@link #extract} and {@link
   * #occurrences} build on it.
   *
   * @param text any text
   * @param buffers receives its tokens, in place of those of the text before
   * @param sink receives each occurrence of a feature, group by group
   */
  public void read(CharSequence text, HashedTokens buffers, FeatureSink sink) {
    buffers.read(text);
    for (FeatureGroup group : order) {
      group.read(buffers, sink);
    }
  }

  /** Visits the features of one group in a text whose tokens are read already. */
  public static void read(FeatureGroup group, HashedTokens text, FeatureSink sink) {
    group.read(text, sink);
  }

  /** Visits the features of one group that depend on one token alone. */
  public static void read(FeatureGroup group, HashedTokens text, int token, FeatureSink sink) {
    group.read(text, token, sink);
  }
}
