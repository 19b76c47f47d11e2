package org.stance.extraction.attribution;

import java.util.Set;
import org.stance.extraction.language.WordList;

/**
 * What is learnt about attributions: what may be a cue besides verbs, which words a cue may credit,
 * and how likely it does. Immutable.
 *
 * @param words lemmas of the nouns and adjectives that may be cues
 * @param tagger marks the words that a cue may credit
 * @param scorer weighs them
 */
public record AttributionModel(Set<String> words, ContentTagger tagger, AttributionScorer scorer) {
  private static final class Shipped {
    static final AttributionModel MODEL =
        new AttributionModel(
            WordList.words("cue-words.txt"),
            new ContentTagger(ContentWeights.shipped()),
            AttributionScorer.shipped());
  }

  public AttributionModel {
    words = Set.copyOf(words);
  }

  /** The model that the project ships, read once. */
  public static AttributionModel shipped() {
    return Shipped.MODEL;
  }
}
