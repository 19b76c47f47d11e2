package org.stance.model;

import java.util.Set;
import org.stance.document.Tokens;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureSink;
import org.stance.features.HashedTokens;

/**
 * Reads one text after another as a model sees it: which features it knows, what each counts, and
 * how much it knows at all. Makes no objects once its buffers are large enough. Not thread-safe.
 */
final class TextReading implements FeatureSink {
  private final FeatureExtractor extractor;
  private final FeatureGroup[] groups;
  private final FeatureTable table;
  private final Weighting weighting;
  private final boolean byWords;
  private final HashedTokens buffers = new HashedTokens();
  private final WordFeatures words;
  private final FeatureCounts pairs = new FeatureCounts();
  private final Weighted weighted = new Weighted();
  private int[] ids = {};
  private long all;

  TextReading(FeatureExtractor extractor, FeatureTable table, Weighting weighting) {
    this.extractor = extractor;
    this.groups = extractor.groups().toArray(FeatureGroup[]::new);
    this.table = table;
    this.weighting = weighting;
    this.byWords = extractor.groups().contains(FeatureGroup.WORDS);
    this.words = new WordFeatures(extractor, table);
  }

  /** Reads a text in place of the last. */
  Weighted read(CharSequence text) {
    weighted.clear();
    all = 0;
    buffers.read(text);
    words.read(buffers);
    for (FeatureGroup group : groups) {
      if (group.paired()) {
        group.read(buffers, this);
        weighPairs();
      } else {
        words.count(group);
        all += words.weigh(weighting, weighted);
      }
    }
    return weighted;
  }

  @Override
  public void group(FeatureGroup group, Tokens tokens) {
    pairs.start(group, tokens);
  }

  @Override
  public void run(long hash, int token, int start, int end) {
    throw new IllegalStateException("a run of characters among pairs");
  }

  @Override
  public void pair(long hash, int first, int last) {
    pairs.pair(hash, first, last);
  }

  private void weighPairs() {
    int size = pairs.size();
    if (ids.length < size) {
      ids = new int[2 * size];
    }
    table.find(pairs, ids);
    weighting.weigh(size, ids, pairs.counts(), weighted);
    all += size;
  }

  /**
   * How much of the text is known.
   *
   * @return the share of its words, 0 to 1; of its features, if the model doesn't look at words; of
   *     nothing at all, 0; one that looks at an encoder's vectors alone knows all words
   */
  double knownShare() {
    if (extractor.groups().equals(Set.of(FeatureGroup.ENCODER))) {
      return words.words() > 0 ? 1 : 0;
    }
    long whole = byWords ? words.words() : all;
    int known = byWords ? words.knownWords() : weighted.size();
    return whole == 0 ? 0 : (double) known / whole;
  }

  /** How many words and numbers the text has. */
  int words() {
    return words.words();
  }
}
