package org.stance.features;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Turns a text into counts of named features; the one definition that training and use share.
 *
 * <p>Sees the text alone: neither the label nor the speaker. What a text says about one target and
 * not about another is learnt by the model, which keeps a weight for each feature and target.
 * Immutable and thread-safe.
 */
public final class FeatureExtractor {
  private final Set<FeatureGroup> groups;
  private final FeatureGroup[] order;

  /**
   * An extractor of some groups.
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
   * Counts a text's features.
   *
   * @param text any text
   * @return each feature's name, under its group's prefix, and how often it occurs; nothing for a
   *     text without words
   */
  public FeatureVector extract(String text) {
    return counts(text, false).vector();
  }

  /**
   * Tells where a text's features stand.
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
   * Walks over a text's features without making objects: what {@link #extract} counts, and what
   * {@link #occurrences} tells, come from here.
   *
   * @param text any text
   * @param buffers takes its tokens, in place of those that it held
   * @param sink gets each occurrence of a feature, group by group
   */
  public void read(CharSequence text, HashedTokens buffers, FeatureSink sink) {
    buffers.read(text);
    for (FeatureGroup group : order) {
      group.read(buffers, sink);
    }
  }
}
