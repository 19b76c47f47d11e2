package org.stance.shares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stance.document.Tokenizer;

/**
 * Tells copies: statements of one speaker in different documents that have at least 0.8 of their
 * word triples in common (Jaccard; Broder 1997, On the resemblance and containment of documents).
 * Two sets that alike share a triple among the first fifth of each, in any fixed order, so only
 * those that do are compared (Bayardo, Ma and Srikant 2007, Scaling Up All Pairs Similarity Search,
 * WWW). Not thread-safe.
 */
final class Copies {
  static final double LEAST = 0.8;
  private static final int WORDS = 3;

  /** What stands in a document: the hashes of its triples, sorted, each once. */
  private static final class Known {
    private final int document;
    private final int[] triples;

    Known(int document, int[] triples) {
      this.document = document;
      this.triples = triples;
    }
  }

  private final Map<String, Map<Integer, List<Known>>> bySpeaker = new HashMap<>();

  /** The hashes of a text's word triples, sorted, each once; fewer words count as one. */
  static int[] triples(String text) {
    List<String> words =
        Tokenizer.tokens(text).stream()
            .filter(Tokenizer::isWord)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    int[] hashes = new int[words.isEmpty() ? 0 : Math.max(1, words.size() - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = words.subList(i, Math.min(words.size(), i + WORDS)).hashCode();
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  /** Whether a statement repeats one that was told before; if not, it is kept for later ones. */
  boolean repeats(String speaker, int document, int[] triples) {
    Map<Integer, List<Known>> known = bySpeaker.computeIfAbsent(speaker, any -> new HashMap<>());
    int first = triples.length - (int) Math.ceil(LEAST * triples.length) + 1;
    int[] prefix = Arrays.copyOf(triples, Math.min(first, triples.length));
    for (int triple : prefix) {
      for (Known other : known.getOrDefault(triple, List.of())) {
        if (other.document != document && alike(other.triples, triples)) {
          return true;
        }
      }
    }
    for (int triple : prefix) {
      known.computeIfAbsent(triple, any -> new ArrayList<>()).add(new Known(document, triples));
    }
    return false;
  }

  private static boolean alike(int[] one, int[] other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Integer.compare(one[i], other[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both >= LEAST * (one.length + other.length - both);
  }
}
