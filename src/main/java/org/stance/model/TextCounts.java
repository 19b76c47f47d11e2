package org.stance.model;

import java.util.Arrays;
import org.stance.document.Tokens;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureSink;
import org.stance.features.HashedTokens;

/**
 * Counts a text's features group by group, in the order in which they first occur, by their
 * numbers: those of {@link SeenWords}, and above them those of pairs that the model doesn't know.
 * Makes no objects once its buffers are large enough. Not thread-safe.
 */
final class TextCounts implements FeatureSink {
  private final Vocabulary vocabulary;
  private final int known;
  private final SeenWords seen;
  private final HashedTokens text = new HashedTokens();
  private int tokens;

  /** Of each token the place of its word, and its number in the vocabulary's pairs. */
  private int[] places = {};

  private int[] parts = {};

  /** How often each number occurs; all 0 between two groups. */
  private int[] counts = {};

  private int[] touched = {};
  private int size;

  /** The tokens of a group's pairs, and what the table of pairs holds for each. */
  private int[] firsts = new int[64];

  private int[] lasts = new int[64];
  private long[] entries = new long[64];
  private int paired;
  private final UnknownPairs unknown = new UnknownPairs();
  private PairTable pairs;

  TextCounts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.known = vocabulary.features().size();
    this.seen = new SeenWords(vocabulary);
    this.pairs = vocabulary.pairs(FeatureGroup.PAIRS);
  }

  /** Finds the words of a text in place of the last. */
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
  }

  /** Counts the features of a group; {@link #weigh} forgets them. */
  void count(FeatureGroup group) {
    if (group.paired()) {
      group.read(text, this);
      countPairs();
    } else {
      countWithin(group);
    }
  }

  private void countWithin(FeatureGroup group) {
    reserve(0, seen.numbers());
    int[] entries = seen.entries();
    for (int token = 0; token < tokens; token++) {
      int end = seen.end(places[token], group);
      int start = seen.start(places[token], group);
      reserve(end - start, 0);
      for (int i = start; i < end; i++) {
        count(entries[i]);
      }
    }
  }

  /** Every number is noted, and the next takes its place if it was not new. */
  private void count(int number) {
    touched[size] = number;
    size += counts[number]++ == 0 ? 1 : 0;
  }

  /** Makes room to count so many more, each below a number. */
  private void reserve(int more, int numbers) {
    if (touched.length <= size + more) {
      touched = Arrays.copyOf(touched, 2 * (size + more + 1));
    }
    if (counts.length < numbers) {
      counts = Arrays.copyOf(counts, 2 * numbers);
    }
  }

  @Override
  public void group(FeatureGroup group, Tokens all) {
    unknown.clear();
    pairs = vocabulary.pairs(group);
    paired = 0;
  }

  @Override
  public void pair(long hash, int first, int last) {
    if (firsts.length == paired) {
      firsts = Arrays.copyOf(firsts, 2 * paired);
      lasts = Arrays.copyOf(lasts, 2 * paired);
      entries = Arrays.copyOf(entries, 2 * paired);
    }
    firsts[paired] = first;
    lasts[paired++] = last;
  }

  private void countPairs() {
    // Memory is slow to answer, so it is asked for all before the first answer is used.
    for (int i = 0; i < paired; i++) {
      entries[i] = pairs.entry(parts[firsts[i]], parts[lasts[i]]);
    }
    int numbers = seen.numbers();
    reserve(paired, numbers + paired);
    for (int i = 0; i < paired; i++) {
      int first = firsts[i];
      int last = lasts[i];
      int id = pairs.find(entries[i], parts[first], parts[last]);
      count(id >= 0 ? id : numbers + unknown.number(places[first], places[last]));
    }
  }

  @Override
  public void run(long hash, int token, int start, int end) {
    throw new IllegalStateException("a run of characters among pairs");
  }

  /**
   * Weighs the features counted, and sets their counts back.
   *
   * @param weighting weighs them
   * @param weighted takes those that the model knows
   * @return how many there are
   */
  int weigh(Weighting weighting, Weighted weighted) {
    int all = size;
    size = 0;
    weighted.start(all);
    double square = 0;
    for (int i = 0; i < all; i++) {
      int number = touched[i];
      int id = number < known ? number : FeatureTable.NONE;
      double value = weighting.value(id, counts[number]);
      counts[number] = 0;
      square += value * value;
      weighted.add(id, value);
    }
    weighted.divide(weighting.length(square));
    return all;
  }

  /** How many of the tokens are words or numbers. */
  int words() {
    int words = 0;
    for (int token = 0; token < tokens; token++) {
      words += seen.isWord(places[token]) ? 1 : 0;
    }
    return words;
  }

  /** How many of these are features that the model knows. */
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
