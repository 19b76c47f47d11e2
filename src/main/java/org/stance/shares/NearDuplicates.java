package org.stance.shares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stance.text.Shingles;
import org.stance.text.Tokenizer;

/**
 * Tells copies: statements of one speaker in different documents that have at least 0.8 of their
 * word triples in common ({@link Shingles}). Two sets that alike share a triple among the first
 * fifth of each, in any fixed order, so only those that do are compared; the rarest come first, so
 * that few do (Bayardo, Ma and Srikant 2007, Scaling Up All Pairs Similarity Search, WWW). Not
 * thread-safe.
 */
final class NearDuplicates {
  static final double LEAST = 0.8;

  /** What stands in a document. */
  private static final class Known {
    private final int document;
    private final int[] triples;

    Known(int document, int[] triples) {
      this.document = document;
      this.triples = triples;
    }
  }

  private final Map<String, Map<Integer, List<Known>>> bySpeaker = new HashMap<>();

  /** How often the triples of each of so many kinds occur. */
  private final int[] uses = new int[1 << 20];

  /**
   * Tells nothing yet.
   *
   * @param all the triples of all statements that will be asked about
   */
  NearDuplicates(List<int[]> all) {
    for (int[] triples : all) {
      for (int triple : triples) {
        uses[kind(triple)]++;
      }
    }
  }

  private int kind(int triple) {
    return triple & (uses.length - 1);
  }

  static int[] triples(String text) {
    return Shingles.of(Tokenizer.tokens(text).stream().filter(Tokenizer::isWord).toList());
  }

  /** Whether a statement repeats one that was told before; if not, it is kept for later ones. */
  boolean repeats(String speaker, int document, int[] triples) {
    Map<Integer, List<Known>> known = bySpeaker.computeIfAbsent(speaker, any -> new HashMap<>());
    int[] prefix = rarest(triples);
    for (int triple : prefix) {
      for (Known other : known.getOrDefault(triple, List.of())) {
        if (other.document != document && Shingles.similarity(other.triples, triples) >= LEAST) {
          return true;
        }
      }
    }
    for (int triple : prefix) {
      known.computeIfAbsent(triple, any -> new ArrayList<>()).add(new Known(document, triples));
    }
    return false;
  }

  /** The fifth of some triples that comes first. */
  private int[] rarest(int[] triples) {
    int first = triples.length - (int) Math.ceil(LEAST * triples.length) + 1;
    return Arrays.stream(triples)
        .mapToLong(
            triple -> (long) uses[kind(triple)] << Integer.SIZE | Integer.toUnsignedLong(triple))
        .sorted()
        .limit(first)
        .mapToInt(ordered -> (int) ordered)
        .toArray();
  }
}
