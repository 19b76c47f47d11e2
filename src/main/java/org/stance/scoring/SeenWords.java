package org.stance.scoring;

import java.util.Arrays;
import java.util.List;
import org.stance.features.FeatureExtractor;
import org.stance.features.FeatureGroup;
import org.stance.features.FeatureSink;
import org.stance.features.HashedTokens;
import org.stance.text.Tokens;

/**
 * A cache of words of earlier texts, each with the numbers of the features within it: these depend
 * on the word alone, and most words recur. Words are found by hash and compared character by
 * character. The cache is emptied, between texts, when it has grown large. Not thread-safe.
 *
 * <p>Features that the model doesn't know get numbers, too, above its own, so that they can be
 * counted: they are part of a text's length. These numbers are valid until the cache is emptied.
 */
final class SeenWords implements FeatureSink {
  /** A free slot; places of entries start at 1. */
  private static final int FREE = 0;

  /** Enough for some 30,000 English words: 4 MiB, and as much again for the tables around it. */
  private static final int MAX_NUMBERS = 1 << 20;

  private static final int MIN_SLOTS = 1 << 10;

  // The entry of a word: the number of its characters, whether it is a word, its number in pairs,
  // the places where the numbers of its features of each group end, its characters between
  // borders, the numbers.
  private static final int LENGTH = 0;
  private static final int IS_WORD = 1;
  private static final int PART = 2;
  private static final int ENDS = 3;
  private static final List<FeatureGroup> WITHIN =
      List.of(FeatureGroup.WORDS, FeatureGroup.CHARACTERS);
  private static final int LEFT = 5;
  private static final int CHARACTERS = LEFT + 1;
  private static final int FEATURES = CHARACTERS + 1;

  private final Vocabulary vocabulary;
  private final FeatureTable table;
  private final FeatureCounts counts = new FeatureCounts();
  private final UnknownRuns unknown = new UnknownRuns();
  private int[] ids = {};

  private int[] entries = new int[MIN_SLOTS];
  private int end = 1;

  /** The place of an entry and, above it, the hash that its slot was computed from. */
  private long[] slots = new long[MIN_SLOTS];

  private int mask = MIN_SLOTS - 1;
  private int words;

  /**
   * Makes an empty cache.
   *
   * @param vocabulary the features that the model knows
   */
  SeenWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.table = vocabulary.features();
  }

  /** Empties the cache if it is large; only between texts, since places become invalid. */
  void limit() {
    if (end > MAX_NUMBERS) {
      entries = new int[MIN_SLOTS];
      end = 1;
      slots = new long[MIN_SLOTS];
      mask = MIN_SLOTS - 1;
      words = 0;
      unknown.clear();
    }
  }

  /** The exclusive upper bound of all numbers of features. */
  int numbers() {
    return table.size() + unknown.size();
  }

  /** Whether the token at a place is a word or a number. */
  boolean isWord(int place) {
    return entries[place + IS_WORD] != 0;
  }

  /** The number of the token at a place in {@link PairTable}. */
  int part(int place) {
    return entries[place + PART];
  }

  /** Where the numbers of a word's features of an unpaired group start in the entries. */
  int start(int place, FeatureGroup group) {
    return group == FeatureGroup.CHARACTERS
        ? entries[place + ENDS]
        : place + FEATURES + entries[place + LENGTH];
  }

  /** Where they end. */
  int end(int place, FeatureGroup group) {
    return entries[place + ENDS + (group == FeatureGroup.CHARACTERS ? 1 : 0)];
  }

  /** The numbers of features, each as often as it occurs; valid until the next word. */
  int[] entries() {
    return entries;
  }

  /** The place of a token's entry, which is made if it is missing. */
  int place(HashedTokens text, int token) {
    int hash = LongIntTable.slot(text.hash(token));
    int slot = hash & mask;
    for (long entry = slots[slot]; entry != FREE; entry = slots[slot]) {
      if (entry >>> Integer.SIZE == hash && is((int) entry, text.tokens(), token)) {
        return (int) entry;
      }
      slot = (slot + 1) & mask;
    }
    int place = end;
    enter(text, token);
    slots[slot] = (long) hash << Integer.SIZE | place;
    if (2 * ++words > mask) {
      grow();
    }
    return place;
  }

  private boolean is(int place, Tokens tokens, int token) {
    int start = tokens.start(token);
    int length = tokens.end(token) - start;
    if (entries[place + LENGTH] != length) {
      return false;
    }
    char[] characters = tokens.characters();
    for (int i = 0; i < length; i++) {
      if (entries[place + CHARACTERS + i] != characters[start + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    mask = slots.length - 1;
    for (long entry : old) {
      int slot = (int) (entry >>> Integer.SIZE) & mask;
      while (entry != FREE && slots[slot] != FREE) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = entry == FREE ? slots[slot] : entry;
    }
  }

  private void enter(HashedTokens text, int token) {
    Tokens tokens = text.tokens();
    int place = end;
    int start = tokens.start(token);
    int length = tokens.end(token) - start;
    reserve(FEATURES + length);
    entries[place + LENGTH] = length;
    entries[place + IS_WORD] = tokens.isWord(token) ? 1 : 0;
    entries[place + PART] = vocabulary.part(tokens.token(token));
    for (int i = -1; i <= length; i++) {
      entries[place + CHARACTERS + i] = tokens.characters()[start + i];
    }
    end += FEATURES + length;
    for (int i = 0; i < WITHIN.size(); i++) {
      FeatureGroup group = WITHIN.get(i);
      if (vocabulary.groups().contains(group)) {
        group(group, tokens);
        FeatureExtractor.read(group, text, token, this);
        number(place + CHARACTERS - start);
      }
      entries[place + ENDS + i] = end;
    }
  }

  /**
   * Writes the numbers of the features just counted; their characters are {@code shift} further.
   */
  private void number(int shift) {
    int size = counts.size();
    if (ids.length < size) {
      ids = new int[2 * size];
    }
    table.find(counts, ids);
    for (int i = 0; i < size; i++) {
      int id = ids[i];
      if (id == FeatureTable.NONE) {
        id = table.size() + unknown.number(counts, i, shift, entries);
      }
      int times = counts.counts()[i];
      reserve(times);
      Arrays.fill(entries, end, end + times, id);
      end += times;
    }
  }

  private void reserve(int more) {
    if (end + more > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(end + more, 2 * entries.length));
    }
  }

  @Override
  public void group(FeatureGroup group, Tokens tokens) {
    counts.start(group, tokens);
  }

  @Override
  public void run(long hash, int token, int start, int last) {
    counts.run(hash, start, last);
  }

  @Override
  public void pair(long hash, int first, int last) {
    throw new IllegalStateException("a pair within one word");
  }
}
