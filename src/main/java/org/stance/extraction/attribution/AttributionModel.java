package org.stance.extraction.attribution;

import java.util.Set;
import org.stance.extraction.language.WordList;

/**
 * What is learnt about attributions: which words besides verbs may be cues, which words a cue may
 * credit, and how likely it does so. Immutable.
 *
 * @param words lemmas of the nouns and adjectives that may be cues
 * @param tagger marks the words that a cue may credit
 * @param scorer scores them
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

  /** The shipped model, read once. */
  public static AttributionModel shipped() {
    return Shipped.MODEL;
  }
}
