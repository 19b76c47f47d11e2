package org.stance.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance.extraction.language.Passage;
import org.stance.extraction.language.TokenRange;

/**
 * Marks the words of a sentence that a cue credits: a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira, ICML 2001) over {@link ContentFeatures}, decoded by Viterbi's
 * algorithm. Immutable.
 */
public final class ContentTagger {
  /** Outside, begin, inside, last and only word, speaker; in the order of the weights. */
  public static final List<String> TAGS = List.of("O", "B", "I", "L", "U", "S");

  private static final int OUTSIDE = 0;
  private static final int SPEAKER = 5;

  private final ContentWeights weights;

  /**
   * Words marked.
   *
   * @param content the words in order, empty if none is credited
   * @param speaker the mention of the speaker, null if none is marked
   * @param probability the probability of these tags, in [0, 1]
   */
  record Tagged(List<TokenRange> content, @Nullable TokenRange speaker, double probability) {}

  public ContentTagger(ContentWeights weights) {
    this.weights = weights;
  }

  /**
   * Marks words.
   *
   * @param passage the passage
   * @param from the first token of the sentence
   * @param features the features of each of its tokens
   */
  Tagged tag(Passage passage, int from, long[][] features) {
    double[][] scores = new double[features.length][];
    for (int i = 0; i < features.length; i++) {
      scores[i] = weights.scores(features[i]);
    }
    int[] path = new int[features.length];
    double best = viterbi(scores, path);
    double probability = Math.exp(best - logOfAllPaths(scores));
    return new Tagged(ranges(passage, from, path), speaker(passage, from, path), probability);
  }

  private double viterbi(double[][] scores, int[] path) {
    int tags = weights.tags();
    int[][] back = new int[scores.length][tags];
    double[] reached = scores[0].clone();
    for (int i = 1; i < scores.length; i++) {
      double[] next = new double[tags];
      for (int tag = 0; tag < tags; tag++) {
        int from = 0;
        for (int before = 1; before < tags; before++) {
          if (reached[before] + weights.transition(before, tag)
              > reached[from] + weights.transition(from, tag)) {
            from = before;
          }
        }
        back[i][tag] = from;
        next[tag] = reached[from] + weights.transition(from, tag) + scores[i][tag];
      }
      reached = next;
    }
    int last = 0;
    for (int tag = 1; tag < tags; tag++) {
      last = reached[tag] > reached[last] ? tag : last;
    }
    double best = reached[last];
    for (int i = scores.length - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i][last];
    }
    return best;
  }

  private double logOfAllPaths(double[][] scores) {
    int tags = weights.tags();
    double[] reached = scores[0].clone();
    double[] terms = new double[tags];
    for (int i = 1; i < scores.length; i++) {
      double[] next = new double[tags];
      for (int tag = 0; tag < tags; tag++) {
        for (int before = 0; before < tags; before++) {
          terms[before] = reached[before] + weights.transition(before, tag);
        }
        next[tag] = logOfSum(terms) + scores[i][tag];
      }
      reached = next;
    }
    return logOfSum(reached);
  }

  private static double logOfSum(double[] logs) {
    double largest = Arrays.stream(logs).max().orElseThrow();
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - largest);
    }
    return largest + Math.log(sum);
  }

  /** Ranges of tokens not outside, without marks at their edges. */
  private static List<TokenRange> ranges(Passage passage, int from, int[] path) {
    List<TokenRange> ranges = new ArrayList<>();
    int start = 0;
    while (start < path.length) {
      int end = start;
      while (end < path.length && path[end] != OUTSIDE && path[end] != SPEAKER) {
        end++;
      }
      TokenRange trimmed = passage.withoutMarks(from + start, from + end);
      if (trimmed != null) {
        ranges.add(trimmed);
      }
      start = end + 1;
    }
    return ranges;
  }

  private static @Nullable TokenRange speaker(Passage passage, int from, int[] path) {
    for (int start = 0; start < path.length; start++) {
      if (path[start] == SPEAKER) {
        int end = start;
        while (end < path.length && path[end] == SPEAKER) {
          end++;
        }
        return passage.withoutMarks(from + start, from + end);
      }
    }
    return null;
  }
}
