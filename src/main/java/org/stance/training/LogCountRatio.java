package org.stance.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How unevenly features are spread over the labels: 1 for one that every label's texts hold equally
 * often, more for one that tells labels apart. Multiplied into a feature's weight before training,
 * it lets a model of few rows rely on what tells labels apart (after the log-count ratio of Wang
 * and Manning, "Baselines and Bigrams", ACL 2012, taken for each label against the others, the
 * largest counted).
 */
public final class LogCountRatio {
  private static final double STRENGTH = 0.5;

  private final List<Map<String, Integer>> frequencies;
  private final Map<Character, long[]> inside = new LinkedHashMap<>();
  private final Map<Character, Long> total = new LinkedHashMap<>();

  private LogCountRatio(List<Map<String, Integer>> frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * Measures features.
   *
   * @param corpus all rows
   * @param rows which of them to learn from
   * @param features in how many of their texts each feature occurs
   * @return a number for each feature, 1 or more
   */
  static Map<String, Double> of(TrainingSet corpus, int[] rows, Map<String, Integer> features) {
    LogCountRatio contrast =
        new LogCountRatio(
            IntStream.range(0, corpus.labels().size())
                .mapToObj(
                    label ->
                        corpus.textFrequencies(
                            Arrays.stream(rows)
                                .filter(row -> corpus.label(row) == label)
                                .toArray()))
                .toList());
    features.forEach(contrast::count);
    Map<String, Double> contrasts = new LinkedHashMap<>();
    features.forEach(
        (name, frequency) -> contrasts.put(name, 1 + STRENGTH * contrast.ratio(name, frequency)));
    return contrasts;
  }

  /** Adds up each group's occurrences, and one more of each feature, as in {@link #ratio}. */
  private void count(String name, int frequency) {
    long[] sums = inside.computeIfAbsent(name.charAt(0), group -> new long[frequencies.size()]);
    for (int label = 0; label < sums.length; label++) {
      sums[label] += frequency(name, label) + 1;
    }
    total.merge(name.charAt(0), frequency + 2L, Long::sum);
  }

  private double ratio(String name, int frequency) {
    long[] sums = inside.getOrDefault(name.charAt(0), new long[0]);
    long all = total.getOrDefault(name.charAt(0), 0L);
    double largest = 0;
    for (int label = 0; label < sums.length; label++) {
      int here = frequency(name, label);
      double share = (here + 1.0) / sums[label];
      double shareElsewhere = (frequency - here + 1.0) / (all - sums[label]);
      largest = Math.max(largest, Math.abs(Math.log(share / shareElsewhere)));
    }
    return largest;
  }

  private int frequency(String name, int label) {
    return frequencies.get(label).getOrDefault(name, 0);
  }
}
