package org.stance.scoring;

import java.util.Set;
import org.stance.features.FeatureGroup;
import org.stance.weights.SparseVector;
import org.stance.weights.TfIdf;

/**
 * Reads one text after another as a model sees it: which features it knows, what each counts, and
 * how much it knows at all. Makes no objects once its buffers are large enough. Not thread-safe.
 */
public final class TextReading {
  private final Set<FeatureGroup> groups;

  /** Those that count what stands in a text. */
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

  /** Reads a text in place of the last. */
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
   * How much of the text is known.
   *
   * @return the share of its words, 0 to 1; of its features, if the model doesn't look at words; of
   *     nothing at all, 0; one that looks at an encoder's vectors alone knows all words
   */
  public double knownShare() {
    if (groups.equals(Set.of(FeatureGroup.ENCODER))) {
      return counts.words() > 0 ? 1 : 0;
    }
    long whole = byWords ? counts.words() : all;
    int known = byWords ? counts.knownWords() : weighted.size();
    return whole == 0 ? 0 : (double) known / whole;
  }

  /** How many words and numbers the text has. */
  public int words() {
    return counts.words();
  }
}
