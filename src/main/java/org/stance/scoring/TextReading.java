package org.stance.scoring;

import java.util.Set;
import org.stance.features.FeatureGroup;
import org.stance.weights.SparseVector;
import org.stance.weights.TfIdf;

/**
 * Reads one text after another as a model sees it: the values of the features that it knows, and
 * the share of the text that these are. Allocates nothing once its buffers are large enough. Not
 * thread-safe.
 */
public final class TextReading {
  private final Set<FeatureGroup> groups;

  /** The groups that count n-grams. */
  private final FeatureGroup[] order;

  private final boolean byWords;
  private final TextCounts counts;
  private final SparseVector weighted = new SparseVector();
  private long all;

  TextReading(Vocabulary vocabulary, TfIdf weighting) {
    this.groups = vocabulary.groups();
    this.order = groups.stream().filter(FeatureGroup.NGRAMS::contains).toArray(FeatureGroup[]::new);
    this.byWords = groups.contains(FeatureGroup.WORDS);
    this.counts = new TextCounts(vocabulary, weighting);
  }

  /** Reads a text in place of the previous one; the result is valid until the next. */
  public SparseVector read(CharSequence text) {
    weighted.clear();
    all = 0;
    counts.read(text);
    for (FeatureGroup group : order) {
      all += counts.weigh(group, weighted);
    }
    return weighted;
  }

  /**
   * The share of the text that the model knows.
   *
   * @return the share of its words, 0 to 1; of its features, if the model doesn't look at words; 0
   *     for a text without any. A model that looks at an encoder's vectors alone knows all words.
   */
  public double knownShare() {
    if (groups.equals(Set.of(FeatureGroup.ENCODER))) {
      return counts.words() > 0 ? 1 : 0;
    }
    long whole = byWords ? counts.words() : all;
    int known = byWords ? counts.knownWords() : weighted.size();
    return whole == 0 ? 0 : (double) known / whole;
  }

  /** The number of words and numbers in the text. */
  public int words() {
    return counts.words();
  }
}
