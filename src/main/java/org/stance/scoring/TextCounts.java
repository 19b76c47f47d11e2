package org.stance.scoring;

import java.util.Arrays;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureSink;
import org.stance.features.HashedTokens;
import org.stance.text.Tokens;
import org.stance.weights.SparseVector;
import org.stance.weights.TfIdf;

/**
 * Counts a text's features group by group, in order of first occurrence, and computes their values.
 * Allocates nothing once its buffers are large enough. Not thread-safe.
 */
final class TextCounts implements FeatureSink {
  private final Vocabulary vocabulary;
  private final TfIdf weighting;
  private final int known;
  private final SeenWords seen;
  private final HashedTokens text = new HashedTokens();
  private int tokens;

  /** Per token, the place of its word, and its number in the vocabulary's pairs. */
  private int[] places = {};

  private int[] parts = {};

  /** The count of each number; all 0 between two groups. */
  private int[] counts = {};

  private int[] touched = {};

  private final PairCounts pairs = new PairCounts();
  private int[] ids = {};

  TextCounts(Vocabulary vocabulary, TfIdf weighting) {
    this.vocabulary = vocabulary;
    this.weighting = weighting;
    this.known = vocabulary.features().size();
    this.seen = new SeenWords(vocabulary);
  }

  /** Reads a text in place of the previous one. */
  void read(CharSequence whole) {
    text.read(whole);
    tokens = text.tokens().size();
    if (places.length < tokens) {
      places = new int[2 * tokens];
      parts = new int[2 * tokens];
    }
    seen.limit();
    for (int token = 0; token < tokens; token++) {
      places[token] = seen.place(text, token);
      parts[token] = seen.part(places[token]);
    }
    if (counts.length < seen.numbers()) {
      counts = new int[seen.numbers() + seen.numbers() / 4];
    }
  }

  /**
   * Computes the values of a group's features.
   *
   * @param group the group
   * @param weighted gets those that the model knows
   * @return the number of distinct ones, known or not
   */
  int weigh(FeatureGroup group, SparseVector weighted) {
    if (group.paired()) {
      FeatureExtractor.read(group, text, this);
      return weighPairs(group, weighted);
    }
    int size = countWithin(group);
    weighWithin(size, weighted);
    return size;
  }

  private int countWithin(FeatureGroup group) {
    int size = 0;
    int[] entries = seen.entries();
    int[] seenTimes = counts;
    for (int token = 0; token < tokens; token++) {
      int end = seen.end(places[token], group);
      int start = seen.start(places[token], group);
      if (touched.length <= size + end - start) {
        touched = Arrays.copyOf(touched, 2 * (size + end - start + 1));
      }
      int[] numbers = touched;
      for (int i = start; i < end; i++) {
        int number = entries[i];
        // Without a branch: the next number overwrites one that was not new.
        numbers[size] = number;
        size += seenTimes[number]++ == 0 ? 1 : 0;
      }
    }
    return size;
  }

  private int weighPairs(FeatureGroup group, SparseVector weighted) {
    int all = pairs.size();
    if (ids.length < all) {
      ids = new int[2 * all];
    }
    vocabulary.pairs(group).find(pairs, ids);
    weighting.weigh(all, ids, pairs.counts(), weighted);
    return all;
  }

  @Override
  public void group(FeatureGroup group, Tokens all) {
    pairs.clear();
  }

  @Override
  public void pair(long hash, int first, int last) {
    pairs.count(
        (long) places[first] << Integer.SIZE | places[last],
        PairTable.key(parts[first], parts[last]));
  }

  @Override
  public void run(long hash, int token, int start, int end) {
    throw new IllegalStateException("a run of characters among pairs");
  }

  /** Computes the values of what has been counted, and resets the counts. */
  private void weighWithin(int size, SparseVector weighted) {
    weighted.reserve(size);
    double square = 0;
    for (int i = 0; i < size; i++) {
      int number = touched[i];
      int id = number < known ? number : FeatureTable.NONE;
      double value = weighting.value(id, counts[number]);
      counts[number] = 0;
      square += value * value;
      weighted.add(id, value);
    }
    weighted.end(weighting.length(square));
  }

  /** The number of tokens that are words or numbers. */
  int words() {
    int words = 0;
    for (int token = 0; token < tokens; token++) {
      words += seen.isWord(places[token]) ? 1 : 0;
    }
    return words;
  }

  /** The number of those that are features of the model. */
  int knownWords() {
    int words = 0;
    int[] entries = seen.entries();
    for (int token = 0; token < tokens; token++) {
      int place = places[token];
      int end = seen.end(place, FeatureGroup.WORDS);
      for (int i = seen.start(place, FeatureGroup.WORDS); i < end; i++) {
        words += seen.isWord(place) && entries[i] < known ? 1 : 0;
      }
    }
    return words;
  }
}
