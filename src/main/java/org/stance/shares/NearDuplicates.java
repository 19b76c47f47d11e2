package org.stance.shares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stance.text.Shingles;
import org.stance.text.Tokenizer;

/**
 * Recognises statements of one speaker in different documents that share at least 0.8 of their word
 * triples ({@link Shingles}). Two such sets have a triple in common among the first fifth of each,
 * whatever the order of triples, so only sets that do are compared; with the rarest triples first
 * these are few (Bayardo, Ma and Srikant 2007, Scaling Up All Pairs Similarity Search, WWW). Not
 * thread-safe.
 */
final class NearDuplicates {
  static final double MIN_SIMILARITY = 0.8;

  /** Shingles that were seen, and where. */
  private static final class Seen {
    private final int document;
    private final int[] shingles;

    Seen(int document, int[] shingles) {
      this.document = document;
      this.shingles = shingles;
    }
  }

  private final Map<String, Map<Integer, List<Seen>>> bySpeaker = new HashMap<>();

  /** How often shingles occur, by their lowest 20 bits. */
  private final int[] frequencies = new int[1 << 20];

  /**
   * Knows the frequencies of shingles, but no statement yet.
   *
   * @param all the shingles of all statements to come
   */
  NearDuplicates(List<int[]> all) {
    for (int[] shingles : all) {
      for (int shingle : shingles) {
        frequencies[bucket(shingle)]++;
      }
    }
  }

  private int bucket(int shingle) {
    return shingle & (frequencies.length - 1);
  }

  static int[] shingles(String text) {
    return Shingles.of(Tokenizer.tokens(text).stream().filter(Tokenizer::isWord).toList());
  }

  /** Whether a statement repeats an earlier one; if not, later ones are compared with it. */
  boolean repeats(String speaker, int document, int[] shingles) {
    Map<Integer, List<Seen>> seen = bySpeaker.computeIfAbsent(speaker, any -> new HashMap<>());
    int[] prefix = rarest(shingles);
    for (int shingle : prefix) {
      for (Seen other : seen.getOrDefault(shingle, List.of())) {
        if (other.document != document
            && Shingles.similarity(other.shingles, shingles) >= MIN_SIMILARITY) {
          return true;
        }
      }
    }
    for (int shingle : prefix) {
      seen.computeIfAbsent(shingle, any -> new ArrayList<>()).add(new Seen(document, shingles));
    }
    return false;
  }

  /** The fifth of the shingles that is rarest. */
  private int[] rarest(int[] shingles) {
    int size = shingles.length - (int) Math.ceil(MIN_SIMILARITY * shingles.length) + 1;
    return Arrays.stream(shingles)
        .mapToLong(
            shingle ->
                (long) frequencies[bucket(shingle)] << Integer.SIZE
                    | Integer.toUnsignedLong(shingle))
        .sorted()
        .limit(size)
        .mapToInt(ordered -> (int) ordered)
        .toArray();
  }
}
