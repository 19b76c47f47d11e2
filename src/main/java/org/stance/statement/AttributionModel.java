package org.stance.statement;

/**
 * What is learnt about attributions: which words a cue may credit, and how likely it does. Immutable.
 *
 * @param tagger marks the words
 * @param scorer weighs them
 */
record AttributionModel(ContentTagger tagger, AttributionScorer scorer) {
  private static final class Shipped {
    static final AttributionModel MODEL =
        new AttributionModel(
            new ContentTagger(ContentWeights.shipped()), AttributionScorer.shipped());
  }

  /** The model that the project ships, read once. */
  static AttributionModel shipped() {
    return Shipped.MODEL;
  }
}
