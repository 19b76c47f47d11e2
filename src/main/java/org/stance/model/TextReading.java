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
  private final FeatureTable table;
  private final Weighting weighting;
  private final boolean byWords;
  private final HashedTokens buffers = new HashedTokens();
  private final FeatureCounts counts = new FeatureCounts();
  private final Weighted weighted = new Weighted();
  private int[] ids = {};
  private long all;
  private long known;

  TextReading(FeatureExtractor extractor, FeatureTable table, Weighting weighting) {
    this.extractor = extractor;
    this.table = table;
    this.weighting = weighting;
    this.byWords = extractor.groups().contains(FeatureGroup.WORDS);
  }

  /** Reads a text in place of the last. */
  Weighted read(CharSequence text) {
    weighted.clear();
    all = 0;
    known = 0;
    extractor.read(text, buffers, this);
    endGroup();
    counts.start(FeatureGroup.WORDS, buffers.tokens());
    return weighted;
  }

  @Override
  public void group(FeatureGroup group, Tokens tokens) {
    endGroup();
    counts.start(group, tokens);
  }

  @Override
  public void run(long hash, int token, int start, int end) {
    counts.run(hash, start, end);
  }

  @Override
  public void pair(long hash, int first, int last) {
    counts.pair(hash, first, last);
  }

  private void endGroup() {
    int size = counts.size();
    if (ids.length < size) {
      ids = new int[2 * size];
    }
    table.find(counts, ids);
    weighting.weigh(size, ids, counts.counts(), weighted);
    if (!byWords) {
      all += size;
      known = weighted.size();
    } else if (counts.group() == FeatureGroup.WORDS) {
      for (int i = 0; i < size; i++) {
        known += ids[i] >= 0 && isWord(i) ? counts.counts()[i] : 0;
      }
    }
  }

  private boolean isWord(int feature) {
    return buffers.tokens().endsWord(counts.first(feature), counts.last(feature));
  }

  /**
   * How much of the text is known.
   *
   * @return the share of its words, 0 to 1; of its features, if the model doesn't look at words; of
   *     nothing at all, 0; one that looks at an encoder's vectors alone knows all words
   */
  double knownShare() {
    if (extractor.groups().equals(Set.of(FeatureGroup.ENCODER))) {
      return buffers.tokens().words() > 0 ? 1 : 0;
    }
    long whole = byWords ? buffers.tokens().words() : all;
    return whole == 0 ? 0 : (double) known / whole;
  }

  /** The tokens of the text read last. */
  Tokens tokens() {
    return buffers.tokens();
  }
}
